import { useOverlays } from '../ui/overlays.ts'
import { privacy } from '../ui/privacy.ts'
import { useSaved, useScenarios } from '../ui/scenariosContext.ts'
import { BaseKeeper } from './BaseKeeper.tsx'
import { CodeLine } from './CodeLine.tsx'
import { download } from './download.ts'
import { EarlierDesks } from './EarlierDesks.tsx'
import { PresetKeeper } from './PresetKeeper.tsx'
import { SavedList } from './SavedList.tsx'
import { SaveForm } from './SaveForm.tsx'

/** All that the user has saved, and what can be done with it. */
export function ScenarioPanel({ onClose }: { onClose: () => void }) {
  const { open } = useOverlays()
  const kept = useScenarios(scenarios => scenarios.kept)
  const trouble = useScenarios(scenarios => scenarios.trouble)
  const saved = useSaved()
  const saveAll = () => download('scenarios', kept)
  return (
    <>
      <SaveForm />
      <p className="scenarioFoot">
        <button type="button" className="textButton" aria-haspopup="dialog" onClick={() => open({ kind: 'open' })}>
          Open…
        </button>
        <button
          type="button"
          className="textButton"
          aria-haspopup="dialog"
          onClick={() => (onClose(), open({ kind: 'intake', given: null }))}
        >
          Numbers from a table…
        </button>
        <button type="button" className="textButton" onClick={saveAll} disabled={kept.length === 0}>
          Save all as a file
        </button>
        <button
          type="button"
          className="textButton"
          aria-haspopup="dialog"
          onClick={() => (onClose(), open({ kind: 'workbook' }))}
        >
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
      <EarlierDesks />
      <PresetKeeper />
      <BaseKeeper />
      <CodeLine />
      <p className="scenarioHint">{privacy}</p>
    </>
  )
}
