import { useRef, useState } from 'react'
import { useMenuRequest } from '../ui/ask.ts'
import { Popover } from '../ui/Popover.tsx'
import { OpenDialog } from './OpenDialog.tsx'
import { ScenarioNotice } from './ScenarioNotice.tsx'
import { ScenarioPanel } from './ScenarioPanel.tsx'
import { useLeaveWarning } from './useLeaveWarning.ts'
import './scenarios.css'

/** The button for all that the user has saved, the panel it opens, and what is told about it. */
export function ScenarioMenu() {
  const [shown, setShown] = useState<'panel' | 'open' | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useLeaveWarning()
  useMenuRequest(setShown)
  const close = () => {
    setShown(null)
    opener.current?.focus()
  }
  return (
    <Popover
      className="scenarioMenu"
      button={{ className: 'wordButton', ref: opener, 'aria-label': 'Scenarios', children: <Bookmark /> }}
      isOpen={shown === 'panel'}
      onOpen={isOpen => setShown(isOpen ? 'panel' : null)}
      panel={{
        className: 'scenarioPanel',
        role: 'dialog',
        'aria-label': 'Scenarios',
        takesFocus: true,
        children: <ScenarioPanel onClose={close} onOpenOther={() => setShown('open')} />,
      }}
      beside={
        <>
          {shown === 'open' && <OpenDialog onClose={close} />}
          <ScenarioNotice />
        </>
      }
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
