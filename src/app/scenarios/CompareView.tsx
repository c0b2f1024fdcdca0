import { useDeferredValue, useState } from 'react'
import { counted } from '../../model/digits.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { compare } from '../../state/library/compare.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { Pages } from '../ui/Pages.tsx'
import { useSaved, useScenarioActions, useScenarios } from '../ui/scenariosContext.ts'
import { CompareChoice } from './CompareChoice.tsx'
import { CompareTable } from './CompareTable.tsx'
import { CopyTable } from './CopyTable.tsx'
import { comparisonColumns } from './columns.ts'
import './compare.css'
import { Weights } from './Weights.tsx'

/** So many saved scenarios stand in the table at once: as many as a slow machine lays out between two ticks of the market. */
const perPage = 20

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

  const [wanted, setPage] = useState(0)
  const chosen = saved.filter(({ id }) => !leftOut.includes(id))
  const pages = Math.max(Math.ceil(chosen.length / perPage), 1)
  const page = Math.min(wanted, pages - 1)
  const from = page * perPage
  const shown = chosen.slice(from, from + perPage)
  const comparisonOf = (scenarios: typeof saved) => {
    const { columns, reference } = comparisonColumns({ base, own, changes, reasons, baseline }, scenarios)
    return compare(columns, reference, { measure, horizon, asOf })
  }
  const comparison = comparisonOf(shown)
  return (
    <>
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
          <CopyTable shown={comparison} whole={() => comparisonOf(chosen)} by={by} />
        </div>
        <Pages
          page={page}
          pages={pages}
          onPage={setPage}
          says={`Scenarios ${from + 1} to ${from + shown.length} of ${counted(chosen.length)}; copied are all`}
        />
        <CompareTable comparison={comparison} by={by} />
      </section>
      <Weights />
    </>
  )
}
