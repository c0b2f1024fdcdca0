import { useState } from 'react'
import { type LineYear, lineYears, trailingYear } from '../../../analysis/years.ts'
import { countingOf, countingWords } from '../../../model/counting.ts'
import { isWholeYear, quartersInYear, type YearKind, yearKindIds, yearKinds } from '../../../model/fiscalYears.ts'
import { type StackLine, sections, stackLines } from '../../../model/index.ts'
import { names } from '../../../model/names.ts'
import { quarterLabel } from '../../../model/quarters.ts'
import { type Side, sides } from '../../../model/sides.ts'
import { share } from '../../../model/units.ts'
import { tableTsv } from '../../../state/library/tableTsv.ts'
import { useDesk } from '../../../state/session/hooks.ts'
import { CopyTsv } from '../../scenarios/CopyTsv.tsx'
import { Worded } from '../../words/wordedText.tsx'

/** The lines that a first look wants by years. */
const usual: readonly StackLine[] = [
  'arr',
  'computeSpend',
  'cashFlow',
  'cash',
  'cloudProfit',
  'revenueShare',
  'operatingProfit',
  'profitAfterTax',
  'capex',
  'stakeValue',
  'valueCreated',
]

/** The name of the choice of the usual lines, beside the sections of the model. */
const usualName = 'Main lines'

/** Lines by years: sums of what passes, ends of what stands, and the growth over the year before. */
export function YearTable() {
  const asOf = useDesk(desk => desk.asOf)
  const answer = useDesk(desk => desk.answer)
  const quarter = useDesk(desk => desk.horizon)
  const [kind, setKind] = useState<YearKind>('own')
  const [section, setSection] = useState(usualName)
  const found = sections.find(({ name }) => name === section)
  const lines = found ? (Object.keys(found.lines) as StackLine[]) : usual
  const tables = sides.map(side => ({
    side,
    rows: lines.map(line => ({
      line,
      years: lineYears({ answer, asOf }, side, line, kind),
      trailing: trailingYear(answer, side, line, quarter),
    })),
  }))
  const until = `Four quarters to ${quarterLabel(asOf, quarter)}`
  const tsv = () =>
    tableTsv(
      tables.flatMap(({ side, rows }) => [
        [names[side].owner, ...rows[0]!.years.map(yearName), until],
        ...rows.map(({ line, years, trailing }) => [
          lineName(line),
          ...years.map(({ value }) => value ?? ''),
          trailing ?? '',
        ]),
      ]),
    )
  return (
    <section aria-labelledby="yearsTitle">
      <h2 id="yearsTitle">Years</h2>
      <div className="tableTools">
        <label>
          By{' '}
          <select value={kind} onChange={({ target }) => setKind(target.value as YearKind)}>
            {yearKindIds.map(id => (
              <option key={id} value={id}>
                {yearKinds[id].label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Lines{' '}
          <select value={section} onChange={({ target }) => setSection(target.value)}>
            {[usualName, ...sections.map(({ name }) => name)].map(name => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <CopyTsv of={[answer, kind, section, quarter]} text={tsv} />
      </div>
      {tables.map(({ side, rows }) => (
        <YearRows key={side} side={side} rows={rows} until={until} />
      ))}
      <p className="rule">
        Sums are of the quarters that the model has, quarter 0 at its pace of today; a year with fewer than{' '}
        {quartersInYear} says so and has no growth. Levels are those at the year’s end.
      </p>
    </section>
  )
}

type Row = { line: StackLine; years: LineYear[]; trailing: number | null }

function YearRows({ side, rows, until }: { side: Side; rows: readonly Row[]; until: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className="viewScroll" role="region" aria-label={`Years of ${names[side].owner}`} tabIndex={0}>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">
              <span className={`mark ${side}`} aria-hidden="true" /> {names[side].owner}
            </th>
            {rows[0]!.years.map(year => (
              <th key={year.year} scope="col">
                {yearName(year)}
              </th>
            ))}
            <th scope="col">{until}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, years, trailing }) => (
            <tr key={line}>
              <th scope="row">
                <Worded text={stackLines[line].label} />
                <small>{countingWords[countingOf(line)]}</small>
              </th>
              {years.map(({ year, value, growth }) => (
                <td key={year}>
                  {value === null ? '–' : stackLines[line].unit.format(value)}
                  {growth !== null && (
                    <small>
                      {growth > 0 ? '+' : ''}
                      {share.format(growth)}
                    </small>
                  )}
                </td>
              ))}
              <td>{trailing === null ? '–' : stackLines[line].unit.format(trailing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const lineName = (line: StackLine) => `${stackLines[line].label} (${countingWords[countingOf(line)]})`
const yearName = (year: LineYear) =>
  isWholeYear(year) ? year.label : `${year.label}, ${year.quarters.length} of ${quartersInYear} quarters`
