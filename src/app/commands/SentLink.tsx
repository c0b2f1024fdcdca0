import { type RefObject, useEffect, useRef } from 'react'
import { privacy } from '../ui/privacy.ts'
import { useDismiss } from '../ui/useDismiss.ts'

type SentProps = { link: string; isCopied: boolean; place: RefObject<HTMLElement | null>; onClose: () => void }

/** What became of the link that was asked for; where it could not be copied, it stands there to be copied by hand. */
export function SentLink({ link, isCopied, place, onClose }: SentProps) {
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
