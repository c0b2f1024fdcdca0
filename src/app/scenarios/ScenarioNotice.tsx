import { useEffect } from 'react'
import { FirstEditionOffer } from '../ui/FirstEditionOffer.tsx'
import { useOverlays } from '../ui/overlays.ts'
import { useScenarioActions, useScenarios } from '../ui/scenariosContext.ts'
import './scenarioNotice.css'

/** A mere confirmation goes by itself; what can be undone or read up stays until it is dismissed. */
const shortly = 8000

/** What was last done with a scenario, told once, with the way back where there is one. */
export function ScenarioNotice() {
  const told = useScenarios(scenarios => scenarios.told)
  const { dismiss } = useScenarioActions()
  const { open } = useOverlays()
  useEffect(() => {
    if (!told || told.undo || told.isWarning || told.firstEdition || told.updatable || told.particulars.length > 0)
      return
    const ending = setTimeout(dismiss, shortly)
    return () => clearTimeout(ending)
  }, [told, dismiss])
  return (
    <div role="status" className="noticeBox scenarioNotice">
      {told && (
        <div>
          <p>
            {told.says}
            {told.particulars.length > 0 && '. Not understood:'}
          </p>
          {told.firstEdition && <FirstEditionOffer firstEdition={told.firstEdition} />}
          {told.undo && (
            <button
              type="button"
              className="textButton"
              onClick={() => {
                dismiss()
                told.undo?.()
              }}
            >
              Undo
            </button>
          )}
          {told.updatable && (
            <button
              type="button"
              className="textButton"
              aria-haspopup="dialog"
              onClick={() => {
                const old = told.updatable!
                dismiss()
                open({ kind: /xlsx$/i.test(old.name) ? 'workbook' : 'pack', old })
              }}
            >
              Update this file…
            </button>
          )}
          <button type="button" className="textButton" onClick={dismiss}>
            Dismiss
          </button>
          {told.particulars.length > 0 && (
            <ul>
              {told.particulars.map(problem => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}
