import { yearLinesOf } from '../analysis/tableChoice.ts'
import { lineYears, trailingYear, yearName } from '../analysis/years.ts'
import { countingOf, countingWords } from '../model/counting.ts'
import { quartersInYear, yearKinds } from '../model/fiscalYears.ts'
import { stackLines } from '../model/index.ts'
import { lineCompany } from '../model/lineName.ts'
import { names } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { sides } from '../model/sides.ts'
import { catalogue } from './catalogue.ts'
import type { TableChart } from './chart.ts'
import type { ChartInput } from './chartInput.ts'
import { ofBoth } from './kit/lines.ts'
import { tableChart } from './kit/tableChart.ts'
import { specCellText, type TableSpec } from './kit/tableSpec.ts'

/** A table of each owner, since their years end in different months. */
function specsOf({ answer, asOf, horizon, tables }: ChartInput): TableSpec[] {
  const lines = yearLinesOf(tables.yearLines)
  const until = `Four quarters to ${quarterLabel(asOf, horizon)}`
  return sides.map(side => {
    const rows = lines.map(line => ({ line, years: lineYears({ answer, asOf }, side, line, tables.years) }))
    return {
      title: names[side].owner,
      corner: names[side].owner,
      notes: 'growth',
      columns: [...rows[0]!.years.map(year => ({ text: yearName(year) })), { text: until }].map(head => ({
        ...head,
        side,
      })),
      rows: rows.map(({ line, years }) => {
        const { label, unit } = stackLines[line]
        const whole = years.map(({ value, growth }) => ({
          value,
          unit,
          note: growth === null ? null : { value: growth, isChange: true },
        }))
        return {
          head: { text: label, note: countingWords[countingOf(line)] },
          cells: [...whole, { value: trailingYear(answer, side, line, horizon), unit }],
        }
      }),
    }
  })
}

/** Lines by years: sums of what passes, ends of what stands, and growth. */
export const yearsTable: TableChart = tableChart(
  {
    id: 'years',
    ...catalogue.years,
    fewer: null,
    subtitle: ({ tables }) => `${tables.yearLines}. ${yearKinds[tables.years].label}`,
    headline: scene => {
      const [line] = yearLinesOf(scene.tables.yearLines)
      const found = sides.map((side, i) => {
        const years = lineYears(scene, side, line!, scene.tables.years)
        const at = years.findIndex(({ quarters }) => quarters.includes(scene.horizon))
        return { side, year: years[at]!, text: specCellText(yearsTable.specs(scene)[i]!.rows[0]!.cells[at]!) }
      })
      return [
        { text: `${stackLines[line!].label}: ` },
        ...found.flatMap(({ side, year, text }, i) => [
          ...(i === 0 ? [] : [{ text: ', ' }]),
          { text: lineCompany(`${side}.${line!}`)!, side },
          { text: ` ${text} in ${yearName(year)}` },
        ]),
      ]
    },
    lines: ({ tables }) => ofBoth(...yearLinesOf(tables.yearLines)),
    remarks: () => [
      `Sums are of the quarters that the model has, quarter 0 at its pace of today; a year with fewer than ${quartersInYear} says so and has no growth. Levels are those at the year’s end.`,
    ],
  },
  specsOf,
)
