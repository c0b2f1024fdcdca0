import { useEffect, useRef } from 'react'
import { useDismiss } from '../rail/useDismiss.ts'
import { CommandButton } from './CommandButton.tsx'
import { useCommands } from './Commands.tsx'
import { privacy } from './privacy.ts'

/** Copies the link to this scenario, and says so only if it was copied; otherwise it is shown, to be copied by hand. */
export function CopyLink() {
  const { sent, setSent } = useCommands()
  const place = useRef<HTMLSpanElement>(null)
  return (
    <span className="copyLink" ref={place}>
      <CommandButton id="copyLink" icon="link" text="Copy link" />
      <output className="seen-by-readers">{sent?.isCopied && 'Link copied'}</output>
      {sent && <Sent key={sent.link} {...sent} place={place} onClose={() => setSent(null)} />}
    </span>
  )
}

type SentProps = { link: string; isCopied: boolean; place: React.RefObject<HTMLElement | null>; onClose: () => void }

function Sent({ link, isCopied, place, onClose }: SentProps) {
  const field = useRef<HTMLInputElement>(null)
  useDismiss(place, onClose)
  useEffect(() => field.current?.select(), [])
  return (
    <div className="popover sent" role="group" aria-label="Link to this scenario">
      {isCopied ? (
        <p>
          <b aria-hidden="true">Link copied</b>
        </p>
      ) : (
        <label>
          The browser did not let the link be copied. Here it is:
          <input ref={field} type="text" readOnly value={link} />
        </label>
      )}
      <p>The link holds the whole scenario. {privacy}</p>
    </div>
  )
}
