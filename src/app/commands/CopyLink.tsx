import { useRef } from 'react'
import { part } from '../ui/part.tsx'
import { CommandButton } from './CommandButton.tsx'
import { useCommands } from './Commands.tsx'

const SentLink = part({ load: () => import('./SentLink.tsx').then(module => module.SentLink) })

/** Copies the link to this scenario, and says so only if it was copied; otherwise it is shown, to be copied by hand. */
export function CopyLink() {
  const { sent, setSent } = useCommands()
  const place = useRef<HTMLSpanElement>(null)
  return (
    <span className="copyLink" ref={place}>
      <CommandButton id="copyLink" icon="link" text="Copy link" />
      <output className="seen-by-readers">{sent?.isCopied && 'Link copied'}</output>
      {sent && <SentLink key={sent.link} {...sent} place={place} onClose={() => setSent(null)} />}
    </span>
  )
}
