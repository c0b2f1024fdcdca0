import { lineYears } from '../analysis/years.ts'
import { countingOf, countingWords } from '../model/counting.ts'
import { isWholeYear, yearKinds } from '../model/fiscalYears.ts'
import { stackLines } from '../model/index.ts'
import { names } from '../model/names.ts'
import { sides } from '../model/sides.ts'
import { share } from '../model/units.ts'
import { catalogue } from './catalogue.ts'
import type { ChartInput } from './chartInput.ts'
import { numbersIn, wordColumn } from './kit/data.ts'
import { ofBoth } from './kit/lines.ts'
import type { SpanBar } from './kit/spanBars.tsx'
import { spanChart } from './kit/spanChart.ts'

const growthText = (growth: number | null) =>
  growth === null ? '' : ` ${growth > 0 ? '+' : ''}${share.format(growth)}`

/** The whole years of each owner, for which the line has a value. */
const yearsOf = (scene: ChartInput) =>
  sides.flatMap(side =>
    lineYears(scene, side, scene.tables.yearLine, scene.tables.years)
      .filter(year => year.value !== null && (isLevel(scene) || isWholeYear(year)))
      .map(year => ({ side, ...year, value: year.value! })),
  )

const isLevel = ({ tables }: ChartInput) => countingOf(tables.yearLine) === 'level'

const unitOf = ({ tables }: ChartInput) => stackLines[tables.yearLine].unit

const barsOf = (scene: ChartInput): SpanBar[] =>
  yearsOf(scene).map(({ side, label, value, growth }) => ({
    name: `${names[side].owner}, ${label}`,
    side,
    from: 0,
    to: value,
    text: `${unitOf(scene).format(value)}${growthText(growth)}`,
    isSum: true,
  }))

/** A line of both owners by their years, as bars: what the table of years has of it. */
export const yearBars = spanChart(
  {
    id: 'yearBars',
    ...catalogue.yearBars,
    asks: 'What a line comes to in a year',
    subtitle: ({ tables }) =>
      `${stackLines[tables.yearLine].label} (${countingWords[countingOf(tables.yearLine)]}) in whole years. ${yearKinds[tables.years].label}`,
    headline: scene => {
      const found = yearsOf(scene)
      return [
        { text: `${stackLines[scene.tables.yearLine].label}: ` },
        ...sides.flatMap((side, i) => {
          const own = found.filter(year => year.side === side)
          const [first, last] = [own[0], own.at(-1)]
          const format = unitOf(scene).format
          return [
            { text: i === 0 ? '' : ', ' },
            { text: names[side].owner, side },
            { text: first && last ? ` ${format(first.value)} to ${format(last.value)}` : ' none' },
          ]
        }),
      ]
    },
    lines: ({ tables }) => ofBoth(tables.yearLine),
    data: scene => {
      const found = yearsOf(scene)
      return [
        wordColumn(
          'Owner',
          found.map(({ side }) => names[side].owner),
        ),
        wordColumn(
          'Year',
          found.map(({ label }) => label),
        ),
        numbersIn(
          unitOf(scene),
          stackLines[scene.tables.yearLine].label,
          found.map(({ value }) => value),
        ),
        numbersIn(
          share,
          'Growth',
          found.map(({ growth }) => growth),
        ),
      ]
    },
    table: scene => ({
      head: ['Year', stackLines[scene.tables.yearLine].label, 'Growth'],
      rows: yearsOf(scene).map(({ side, label, value, growth }) => [
        `${names[side].owner}, ${label}`,
        unitOf(scene).exact(value),
        growthText(growth).trim() || '–',
      ]),
    }),
  },
  { barsOf, unitOf },
)
