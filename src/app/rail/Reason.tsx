import { Suspense, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Input } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { useDesk } from '../../state/hooks.ts'
import './reason.css'
import { lazyAgain } from '../lazyAgain.tsx'

const ReasonField = lazyAgain(() => import('./ReasonField.tsx').then(module => module.ReasonField))

/** Why an input was changed: nothing while it is as in the base, then a way to say it, then what was said. */
export function Reason({ input }: { input: Input }) {
  const isChanged = useDesk(desk => desk.changes[input.key] !== undefined)
  const reason = useDesk(desk => desk.reasons[input.key])
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  if (!isChanged) return null
  const close = () => {
    flushSync(() => setOpen(false))
    opener.current?.focus()
  }
  if (isOpen)
    return (
      <Suspense>
        <ReasonField input={input} reason={reason} onClose={close} />
      </Suspense>
    )
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
  return (
    <p className="reason">
      {reason.says}{' '}
      {reason.source && (
        <a href={reason.source} target="_blank" rel="noreferrer">
          source
        </a>
      )}{' '}
      {button}
    </p>
  )
}
