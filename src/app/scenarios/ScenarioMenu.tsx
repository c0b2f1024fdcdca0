import { useRef } from 'react'
import { useOverlay, useOverlays } from '../ui/overlays.ts'
import { Popover } from '../ui/Popover.tsx'
import { Bookmark } from './Bookmark.tsx'
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
