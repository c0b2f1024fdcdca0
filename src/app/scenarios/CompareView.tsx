import { useDeferredValue, useState } from 'react'
import { mostColumns } from '../../charts/comparison.ts'
import { counted } from '../../model/digits.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { compare } from '../../state/library/compare.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { Pages } from '../ui/Pages.tsx'
import { useSaved, useScenarioActions, useScenarios } from '../ui/scenariosContext.ts'
import { CompareChoice } from './CompareChoice.tsx'
import { CompareTable } from './CompareTable.tsx'
import { CompareWaysOut } from './CompareWaysOut.tsx'
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
  const chosenId = useScenarios(scenarios => scenarios.reference)
  const { compareFrom, sortBy } = useScenarioActions()
  const [arranged, arrange] = useState<'columns' | 'rows' | null>(null)

  const [wanted, setPage] = useState(0)
  const chosen = saved.filter(({ id }) => !leftOut.includes(id))
  const pages = Math.max(Math.ceil(chosen.length / perPage), 1)
  const page = Math.min(wanted, pages - 1)
  const from = page * perPage
  const shown = chosen.slice(from, from + perPage)
  const comparisonOf = (scenarios: typeof saved) => {
    const from = chosen.find(({ id }) => id === chosenId) ?? chosenId
    const { columns, reference } = comparisonColumns({ base, own, changes, reasons, baseline }, scenarios, from)
    return compare(columns, reference, { measure, horizon, asOf })
  }
  const comparison = comparisonOf(shown)
  const { columns, reference } = comparison
  const areRows = (arranged ?? (columns.length > mostColumns ? 'rows' : 'columns')) === 'rows'
  return (
    <>
      <section className="compare" aria-labelledby="compareTitle">
        <h2 id="compareTitle">Scenarios compared</h2>
        <p className="subtitle">
          Figures in {quarterLabel(asOf, horizon)}, differences from {columns[reference]!.name}.
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
          <label>
            Differences from{' '}
            <select value={columns[reference]!.id} onChange={({ target }) => compareFrom(target.value)}>
              {comparisonColumns({ base, own, changes, reasons, baseline }, chosen).columns.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            Scenarios as{' '}
            <select
              value={areRows ? 'rows' : 'columns'}
              onChange={({ target }) => arrange(target.value === 'rows' ? 'rows' : 'columns')}
            >
              <option value="columns">columns</option>
              <option value="rows">rows</option>
            </select>
          </label>
          <CopyTable shown={comparison} whole={() => comparisonOf(chosen)} by={by} />
          <CompareWaysOut chosen={chosen} from={columns[reference]!.id} />
        </div>
        <Pages
          page={page}
          pages={pages}
          onPage={setPage}
          says={`Scenarios ${from + 1} to ${from + shown.length} of ${counted(chosen.length)}; copied are all`}
        />
        <CompareTable comparison={comparison} measure={measure} by={by} areRows={areRows} />
      </section>
      <Weights />
    </>
  )
}
