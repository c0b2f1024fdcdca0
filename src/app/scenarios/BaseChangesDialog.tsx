import { useEffect, useId, useState } from 'react'
import { headlineWords, verdictSentence } from '../../analysis/verdict.ts'
import { whatIf } from '../../analysis/whatIf.ts'
import { clamp } from '../../model/clamp.ts'
import { type LineKey, lastQuarter } from '../../model/index.ts'
import { measures } from '../../model/measures.ts'
import { quarterLabel, quartersTo } from '../../model/quarters.ts'
import { baseChangesTsv } from '../../state/library/baseChangesTable.ts'
import { type BaseChanges, baseChanges } from '../../state/scenario/baseChanges.ts'
import { earlierStarts } from '../../state/scenario/earlierStarts.ts'
import { dayOf, labelOf, scenarioName, worldFrom } from '../../state/scenario/start.ts'
import { type Authored, startInBrief } from '../../state/scenario/yours.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useOverlays } from '../ui/overlays.ts'
import { useScenarios } from '../ui/scenariosContext.ts'
import { BaseChangesTable } from './BaseChangesTable.tsx'
import { CopyTsv } from './CopyTsv.tsx'
import { VerdictWords } from './VerdictWords.tsx'
import './changesDialog.css'

/** What changed from an earlier base to a scenario: both verdicts, and the way between them by input, with the source of each. */
export function BaseChangesDialog({ of, onClose }: { of: Authored; onClose: () => void }) {
  const measure = useDesk(desk => desk.measure)
  const horizon = useDesk(desk => desk.horizon)
  const asOf = useDesk(desk => desk.asOf)
  const kept = useScenarios(scenarios => scenarios.kept)
  const { compareWith } = useActions()
  const { open } = useOverlays()
  const [since, figure] = [useId(), useId()]
  const starts = earlierStarts(of, kept)
  const [chosen, setChosen] = useState(0)
  const earlier = starts[chosen]!
  // The quarter of the desk, counted from the start of this scenario.
  const quarter = clamp(horizon - quartersTo(asOf, dayOf(of)), 0, lastQuarter)
  const [found, setFound] = useState<{ of: typeof earlier; changes: BaseChanges } | null>(null)
  const [shown, setShown] = useState('lead')
  useEffect(() => {
    // Thousands of worlds: the dialog stands first.
    const working = setTimeout(() => setFound({ of: earlier, changes: baseChanges(of, earlier, { measure, quarter }) }))
    return () => clearTimeout(working)
    // The list of starts is made anew with every look at it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [of, chosen, measure, quarter])
  const changes = found?.of.own === earlier.own ? found.changes : null
  const told = changes?.figures.find(({ id }) => id === shown) ?? changes?.figures[0]
  const says = (scenario: Authored, at: number) =>
    headlineWords(
      verdictSentence({
        answer: whatIf(worldFrom(scenario)),
        measure,
        horizon: clamp(at, 0, lastQuarter),
        asOf: dayOf(scenario),
      }),
    )
  const [name, before] = [scenarioName(of), labelOf(earlier)]
  const error = told?.bridge.error
  return (
    <Dialog name="What changed since" className="changesDialog" kind="baseChanges" onClose={onClose}>
      <h2>What changed since</h2>
      <p className="changesChoice">
        <label htmlFor={since}>Since</label>
        <select id={since} value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
          {starts.map((start, i) => (
            <option key={`${i} ${startInBrief(start)}`} value={i}>
              {startInBrief(start)}
            </option>
          ))}
        </select>
        <label htmlFor={figure}>What it did to</label>
        <select id={figure} value={shown} onChange={({ target }) => setShown(target.value)}>
          {(changes?.figures ?? [{ id: 'lead', label: 'The lead' }]).map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <dl>
        <div>
          <dt>{before}</dt>
          <dd>
            <VerdictWords words={says({ ...earlier, changes: {} }, quarter - quartersTo(dayOf(of), dayOf(earlier)))} />.
          </dd>
        </div>
        <div>
          <dt>{name}</dt>
          <dd>
            <VerdictWords words={says(of, quarter)} />.
          </dd>
        </div>
      </dl>
      {changes && told ? (
        <BaseChangesTable
          changes={changes}
          figure={told}
          measure={measure}
          names={{ from: before, to: name }}
          starts={[dayOf(earlier), dayOf(of)]}
        />
      ) : (
        <p role="status">Working it out…</p>
      )}
      <p>
        {changes?.values.length === 0 && 'No input has another value. '}
        {error === null || error === undefined
          ? 'An input’s effect is its mean over every order in which the inputs can be changed, so the steps add up exactly.'
          : `With so many inputs changed, an input’s effect is its mean over 256 orders of the changes, drawn by chance, with a standard error of ${told!.unit.exact(error)} at most; the steps add up exactly all the same.`}{' '}
        {changes &&
          !changes.isReached &&
          `${before} does not reach ${quarterLabel(dayOf(of), quarter)}: its nearest quarter stands for it. `}
        {`Both are read in ${quarterLabel(dayOf(of), quarter)}, judged by ${measures[measure].label.toLowerCase()}.`}
      </p>
      <div className="sheetEnd">
        {changes && <CopyTsv of={[changes]} text={() => baseChangesTsv(changes)} />}
        <button
          type="button"
          className="wordButton"
          onClick={() => {
            compareWith(of, earlier, told && !told.isLead ? (told.id as LineKey) : null)
            onClose()
            open({ kind: 'export', chart: 'bridge' })
          }}
        >
          As a figure or slide…
        </button>
        <button type="button" className="wordButton" onClick={onClose}>
          Done
        </button>
      </div>
    </Dialog>
  )
}
