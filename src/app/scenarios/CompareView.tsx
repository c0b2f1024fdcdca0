import { useDeferredValue } from 'react'
import { quarterLabel } from '../../model/quarters.ts'
import { compare } from '../../state/compare.ts'
import { useDesk } from '../../state/hooks.ts'
import { CompareChoice } from './CompareChoice.tsx'
import { CompareTable } from './CompareTable.tsx'
import { CopyTable } from './CopyTable.tsx'
import { columnsOf } from './columns.ts'
import { useSaved, useScenarioActions, useScenarios } from './context.ts'
import './compare.css'

/** The present, its base and the saved scenarios side by side: only what differs, and what comes of it. */
export function CompareView() {
  const base = useDesk(desk => desk.base)
  const own = useDesk(desk => desk.own)
  const asOf = useDesk(desk => desk.asOf)
  const changes = useDeferredValue(useDesk(desk => desk.changes))
  const reasons = useDesk(desk => desk.reasons)
  const baseline = useDesk(desk => desk.baseline)
  const measure = useDesk(desk => desk.measure)
  const horizon = useDesk(desk => desk.horizon)
  const leftOut = useScenarios(scenarios => scenarios.leftOut)
  const saved = useSaved()
  const by = useScenarios(scenarios => scenarios.sortedBy)
  const { sortBy } = useScenarioActions()

  const { columns, reference } = columnsOf(
    { base, own, changes, reasons, baseline },
    saved.filter(({ id }) => !leftOut.includes(id)),
  )
  const comparison = compare(columns, reference, { measure, horizon, asOf })
  return (
    <section className="compare" aria-labelledby="compareTitle">
      <h2 id="compareTitle">Scenarios compared</h2>
      <p className="subtitle">
        Figures in {quarterLabel(asOf, horizon)}, differences from {baseline ? 'the baseline' : 'the present'}.
        {saved.length === 0 && ' Save a scenario, and it stands beside the present here.'}
      </p>
      <div className="compareBar">
        <CompareChoice saved={saved} leftOut={leftOut} />
        <label>
          Sort by{' '}
          <select value={by} onChange={({ target }) => sortBy(target.value === 'name' ? 'name' : 'effect')}>
            <option value="effect">size of effect</option>
            <option value="name">name</option>
          </select>
        </label>
        <CopyTable comparison={comparison} by={by} />
      </div>
      <CompareTable comparison={comparison} by={by} />
    </section>
  )
}
