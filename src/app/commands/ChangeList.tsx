import { useRef } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { part } from '../ui/part.tsx'
import { useCommands } from './Commands.tsx'

const Steps = part({ load: () => import('./Steps.tsx').then(module => module.Steps) })

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
