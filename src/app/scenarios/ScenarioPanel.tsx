import { type RefObject, useEffect, useRef } from 'react'
import { privacy } from '../commands/privacy.ts'
import { askForFigure, theWorkbook } from '../export/asked.ts'
import { useDismiss } from '../rail/useDismiss.ts'
import { BaseKeeper } from './BaseKeeper.tsx'
import { CodeLine } from './CodeLine.tsx'
import { useSaved, useScenarios } from './context.ts'
import { download } from './download.ts'
import { PresetKeeper } from './PresetKeeper.tsx'
import { SavedList } from './SavedList.tsx'
import { SaveForm } from './SaveForm.tsx'

type ScenarioPanelProps = {
  /** What belongs to the open panel; a press elsewhere closes it. */
  place: RefObject<HTMLElement | null>
  onClose: (comesBack: boolean) => void
  onOpenOther: () => void
}

/** All that the user has saved, and what can be done with it. */
export function ScenarioPanel({ place, onClose, onOpenOther }: ScenarioPanelProps) {
  const kept = useScenarios(scenarios => scenarios.kept)
  const trouble = useScenarios(scenarios => scenarios.trouble)
  const saved = useSaved()
  const panel = useRef<HTMLDivElement>(null)
  useDismiss(place, onClose)
  useEffect(() => panel.current?.focus(), [])
  const saveAll = () => download('scenarios', kept)
  return (
    <div className="popover scenarioPanel" role="dialog" aria-label="Scenarios" ref={panel} tabIndex={-1}>
      <SaveForm />
      <p className="scenarioFoot">
        <button type="button" className="textButton" onClick={onOpenOther}>
          Open…
        </button>
        <button type="button" className="textButton" onClick={saveAll} disabled={kept.length === 0}>
          Save all as a file
        </button>
        <button type="button" className="textButton" onClick={() => (onClose(true), askForFigure(theWorkbook))}>
          Workbook (Excel)…
        </button>
      </p>
      {trouble && (
        <p role="alert" className="trouble">
          {trouble}
        </p>
      )}
      {saved.length === 0 ? (
        <p className="scenarioHint">Nothing saved yet. Saving keeps all that is on the desk in this browser.</p>
      ) : (
        <SavedList saved={saved} />
      )}
      <PresetKeeper />
      <BaseKeeper />
      <CodeLine />
      <p className="scenarioHint">{privacy}</p>
    </div>
  )
}
