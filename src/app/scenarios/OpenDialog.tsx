import { useId, useState } from 'react'
import type { GivenTable } from '../../state/session/overlays.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useOverlays } from '../ui/overlays.ts'
import { privacy } from '../ui/privacy.ts'
import { useScenarioActions } from '../ui/scenariosContext.ts'
import { carrierEndings, openScenarioFile } from './openScenarioFile.ts'
import '../ui/fileChoice.css'
import './openDialog.css'

/** Opens what somebody sent: a code, a link or a file. What is wrong with it stands beneath, and nothing is changed. */
export function OpenDialog({ onClose }: { onClose: () => void }) {
  const { open } = useOverlays()
  const actions = { ...useScenarioActions(), openTable: (given: GivenTable) => open({ kind: 'intake', given }) }
  const [problem, setProblem] = useState<string | null>(null)
  const [field, trouble] = [useId(), useId()]
  const answered = (found: string | null) => (found === null ? onClose() : setProblem(found))

  return (
    <Dialog name="Open…" className="openDialog" kind="open" onClose={onClose}>
      <form
        onSubmit={event => {
          event.preventDefault()
          const text = new FormData(event.currentTarget).get('text')
          answered(actions.openText(typeof text === 'string' ? text : ''))
        }}
      >
        <h2>Open…</h2>
        <label htmlFor={field}>A code, or a link to a scenario</label>
        <input
          id={field}
          name="text"
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={trouble}
          placeholder="0EP8-Y81P"
          onChange={() => setProblem(null)}
        />
        <p id={trouble} role="alert" className="openProblem">
          {problem}
        </p>
        <div className="openWays">
          <label className="wordButton fileChoice">
            Choose a file…
            <input
              type="file"
              accept={`.json,${carrierEndings},.csv,.ppttc,.txt,application/json,image/png,image/svg+xml,application/pdf`}
              onChange={({ target: { files } }) => {
                const [file] = files ?? []
                if (file) void openScenarioFile(file, actions).then(answered)
              }}
            />
          </label>
          <button type="button" className="wordButton" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="wordButton">
            Open
          </button>
        </div>
        <p className="scenarioHint">
          A file, or a picture, workbook or deck from here, can also be dropped anywhere on the page. {privacy}
        </p>
      </form>
    </Dialog>
  )
}
