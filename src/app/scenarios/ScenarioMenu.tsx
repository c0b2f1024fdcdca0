import { useRef } from 'react'
import { useOverlay, useOverlays } from '../ui/overlays.ts'
import { Popover } from '../ui/Popover.tsx'
import { OpenDialog } from './OpenDialog.tsx'
import { ScenarioPanel } from './ScenarioPanel.tsx'
import { useLeaveWarning } from './useLeaveWarning.ts'
import './scenarios.css'

/** The button for all that the user has saved, and the panel it opens. */
export function ScenarioMenu() {
  const { open, close } = useOverlays()
  const [isOpen, isOpening] = [useOverlay('scenarios') !== null, useOverlay('open') !== null]
  const opener = useRef<HTMLButtonElement>(null)
  useLeaveWarning()
  const closeAll = () => {
    close('scenarios')
    close('open')
    opener.current?.focus()
  }
  return (
    <Popover
      className="scenarioMenu"
      kind="scenarios"
      button={{ className: 'wordButton', ref: opener, 'aria-label': 'Scenarios', children: <Bookmark /> }}
      isOpen={isOpen}
      onOpen={isWanted => (isWanted ? open({ kind: 'scenarios' }) : close('scenarios'))}
      panel={{
        className: 'scenarioPanel',
        role: 'dialog',
        'aria-label': 'Scenarios',
        takesFocus: true,
        children: <ScenarioPanel onClose={closeAll} />,
      }}
      beside={isOpening && <OpenDialog onClose={closeAll} />}
    />
  )
}

const Bookmark = () => (
  <>
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M4 2h8v12l-4-3-4 3z" />
    </svg>
    <span className="words">Scenarios</span>
  </>
)
