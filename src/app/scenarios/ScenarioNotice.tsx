import { useScenarioActions, useScenarios } from './context.ts'
import './scenarioNotice.css'

/** What was last done with a scenario, told once, with the way back where there is one. */
export function ScenarioNotice() {
  const told = useScenarios(scenarios => scenarios.told)
  const { dismiss } = useScenarioActions()
  return (
    <div role="status" className="scenarioNotice">
      {told && (
        <div>
          <p>
            {told.says}
            {told.particulars.length > 0 && '. Not understood:'}
          </p>
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
