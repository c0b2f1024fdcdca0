import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Input } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { gradeOf, type Reason as Said } from '../../state/scenario/reasons.ts'
import { reasonFor } from '../../state/scenario/yours.ts'
import { useDesk } from '../../state/session/hooks.ts'
import './reason.css'
import { part } from '../ui/part.tsx'
import { ReasonSays } from '../ui/ReasonSays.tsx'

const ReasonField = part({ load: () => import('./ReasonField.tsx').then(module => module.ReasonField) })

/** Why an input was changed: a way to say it, then what was said; of what is as in a base of the user's own, what was said there. */
export function ReasonNote({ input }: { input: Input }) {
  const isChanged = useDesk(desk => desk.changes[input.key] !== undefined)
  const reason = useDesk(desk => reasonFor(desk, input.key))
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  // What a base has from a source says so by its grade, as in the bases that come with Stakeout.
  if (!isChanged) return reason && gradeOf(reason) === null ? reasonLine(reason) : null
  const close = () => {
    flushSync(() => setOpen(false))
    opener.current?.focus()
  }
  if (isOpen) return <ReasonField input={input} reason={reason} onClose={close} />
  const word = reason ? 'Edit' : 'Add reason'
  const button = (
    <button
      type="button"
      ref={opener}
      className={reason ? 'textButton' : 'textButton reasonAdd'}
      aria-label={`${word}${reason ? ' reason' : ''}: ${inputName(input.key)}`}
      onClick={() => setOpen(true)}
    >
      {word}
    </button>
  )
  if (!reason) return button
  return reasonLine(reason, button)
}

const reasonLine = (reason: Said, button?: ReactNode) => (
  <p className={gradeOf(reason) === null ? 'reason' : 'reason sourced'}>
    <ReasonSays reason={reason} /> {button}
  </p>
)
