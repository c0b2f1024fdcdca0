import { type RefObject, useEffect, useRef } from 'react'
import { useHistory, useSession } from '../ui/sessionContext.ts'
import { useDismiss } from '../ui/useDismiss.ts'

type StepsProps = { place: RefObject<HTMLElement | null>; onClose: (comesBack: boolean) => void }

/** Every change by its name, the newest first; the present one is marked, and a click goes to any of them. */
export function Steps({ place, onClose }: StepsProps) {
  const { steps, at } = useHistory()
  const { history } = useSession()
  const present = useRef<HTMLButtonElement>(null)
  useDismiss(place, onClose, 'changes')
  useEffect(() => present.current?.focus(), [])
  const entries = [
    ...steps.map(({ says }, i) => ({ says, to: i + 1 })).toReversed(),
    { says: 'As it was opened', to: 0 },
  ]
  return (
    <ol className="popover steps" aria-label="Changes, newest first">
      {entries.map(({ says, to }) => (
        <li key={to} className={to > at ? 'undone' : undefined}>
          <button
            type="button"
            ref={to === at ? present : undefined}
            aria-current={to === at ? 'step' : undefined}
            onClick={() => history.goTo(to)}
          >
            {says}
            {to > at && <span className="seen-by-readers"> (undone)</span>}
          </button>
        </li>
      ))}
    </ol>
  )
}
