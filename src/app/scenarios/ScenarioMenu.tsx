import { useRef, useState } from 'react'
import { useAsked } from './ask.ts'
import { OpenDialog } from './OpenDialog.tsx'
import { ScenarioNotice } from './ScenarioNotice.tsx'
import { ScenarioPanel } from './ScenarioPanel.tsx'
import { useLeaveWarning } from './useLeaveWarning.ts'
import './scenarios.css'

/** The button for all that the user has saved, the panel it opens, and what is told about it. */
export function ScenarioMenu() {
  const [shown, setShown] = useState<'panel' | 'open' | null>(null)
  const place = useRef<HTMLSpanElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useLeaveWarning()
  useAsked(setShown)
  const close = (comesBack: boolean) => {
    setShown(null)
    if (comesBack) opener.current?.focus()
  }
  return (
    <span className="scenarioMenu" ref={place}>
      <button
        type="button"
        className="wordButton"
        ref={opener}
        aria-label="Scenarios"
        aria-expanded={shown === 'panel'}
        onClick={() => setShown(shown === 'panel' ? null : 'panel')}
      >
        <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M4 2h8v12l-4-3-4 3z" />
        </svg>
        <span className="words">Scenarios</span>
      </button>
      {shown === 'panel' && <ScenarioPanel place={place} onClose={close} onOpenOther={() => setShown('open')} />}
      {shown === 'open' && <OpenDialog onClose={() => close(true)} />}
      <ScenarioNotice />
    </span>
  )
}
