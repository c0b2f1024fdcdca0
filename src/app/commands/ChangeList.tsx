import { useEffect, useRef } from 'react'
import { useDismiss } from '../rail/useDismiss.ts'
import { useHistory, useSession } from '../session.ts'
import { useCommands } from './Commands.tsx'
import { Icon } from './Icon.tsx'

/** The list of all changes, and the button that opens it. */
export function ChangeList() {
  const { shown, show } = useCommands()
  const place = useRef<HTMLSpanElement>(null)
  const isOpen = shown === 'changes'
  return (
    <span className="changes" ref={place}>
      <button
        type="button"
        className="iconButton"
        aria-label="Changes"
        title="List of changes"
        aria-expanded={isOpen}
        onClick={() => show('changes')}
      >
        <Icon name="changes" />
      </button>
      {isOpen && (
        <Steps
          place={place}
          onClose={comesBack => {
            show('changes')
            if (comesBack) place.current?.querySelector('button')?.focus()
          }}
        />
      )}
    </span>
  )
}

type StepsProps = { place: React.RefObject<HTMLElement | null>; onClose: (comesBack: boolean) => void }

/** Every change by its name, the newest first; the present one is marked, and a click goes to any of them. */
function Steps({ place, onClose }: StepsProps) {
  const { steps, at } = useHistory()
  const { history } = useSession()
  const present = useRef<HTMLButtonElement>(null)
  useDismiss(place, onClose)
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
