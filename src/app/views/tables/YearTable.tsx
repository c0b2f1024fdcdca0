import { yearLineNames } from '../../../analysis/tableChoice.ts'
import { yearBars } from '../../../charts/yearBars.ts'
import { yearsTable } from '../../../charts/years.ts'
import { type YearKind, yearKindIds, yearKinds } from '../../../model/fiscalYears.ts'
import { type StackLine, sections } from '../../../model/index.ts'
import { useActions } from '../../../state/session/hooks.ts'
import { BarFigure } from './BarFigure.tsx'
import { TablePlace } from './TablePlace.tsx'
import { TableTools } from './TableTools.tsx'
import { useTableInput } from './useTableInput.ts'

/** Lines by years: sums of what passes, ends of what stands, and the growth over the year before. */
export function YearTable() {
  const scene = useTableInput()
  const { years, yearLines } = scene.tables
  const { chooseTables } = useActions()
  return (
    <section aria-labelledby="yearsTitle">
      <h2 id="yearsTitle">{yearsTable.title}</h2>
      <TableTools chart={yearsTable} scene={scene}>
        <label>
          By{' '}
          <select value={years} onChange={({ target }) => chooseTables({ years: target.value as YearKind })}>
            {yearKindIds.map(id => (
              <option key={id} value={id}>
                {yearKinds[id].label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Lines{' '}
          <select value={yearLines} onChange={({ target }) => chooseTables({ yearLines: target.value })}>
            {yearLineNames.map(name => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </TableTools>
      <TablePlace chart={yearsTable} scene={scene} />
      <BarFigure chart={yearBars}>
        <label>
          Drawn is{' '}
          <select
            value={scene.tables.yearLine}
            onChange={({ target }) => chooseTables({ yearLine: target.value as StackLine })}
          >
            {sections.map(({ name, lines }) => (
              <optgroup key={name} label={name}>
                {Object.entries(lines).map(([id, { label }]) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
      </BarFigure>
    </section>
  )
}
