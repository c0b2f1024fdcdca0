import { useRef } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { useOverlay, useOverlays } from '../ui/overlays.ts'
import { part } from '../ui/part.tsx'

const Steps = part({ load: () => import('./Steps.tsx').then(module => module.Steps) })

/** The list of all changes, and the button that opens it. */
export function ChangeList() {
  const { toggle, close } = useOverlays()
  const place = useRef<HTMLSpanElement>(null)
  const isOpen = useOverlay('changes') !== null
  return (
    <span className="changes" ref={place}>
      <button
        type="button"
        className="iconButton"
        title="List of changes"
        aria-expanded={isOpen}
        onClick={() => toggle({ kind: 'changes' })}
      >
        <Icon name="changes" />
      </button>
      {isOpen && (
        <Steps
          place={place}
          onClose={comesBack => {
            close('changes')
            if (comesBack) place.current?.querySelector('button')?.focus()
          }}
        />
      )}
    </span>
  )
}
