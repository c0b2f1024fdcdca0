import {
  type PartsOfPrice,
  partsOfPrice,
  priceParts,
  type ShareFigures,
  shareFigures,
  shareFigureWords,
  type TargetPrice,
  targetPrice,
} from '../analysis/perShare.ts'
import { names, possessive } from '../model/names.ts'
import { longDate, quarterLabel } from '../model/quarters.ts'
import { sides } from '../model/sides.ts'
import { dollarsPerShare, multiple, share } from '../model/units.ts'
import { catalogue } from './catalogue.ts'
import type { TableChart } from './chart.ts'
import type { ChartInput } from './chartInput.ts'
import { ofBoth } from './kit/lines.ts'
import { tableChart } from './kit/tableChart.ts'
import type { SpecCell, SpecRow, TableSpec } from './kit/tableSpec.ts'

const parts = Object.keys(priceParts) as (keyof PartsOfPrice)[]
const figures = Object.keys(shareFigureWords) as (keyof ShareFigures)[]

type ShareColumn = { parts: PartsOfPrice; figures: ShareFigures; target: TargetPrice | null; over: number | undefined }

/** Each owner's share today and at the verdict's quarter; a target price has only the later one. */
const columnsOf = ({ world, answer, asOf, horizon, tables }: ChartInput): ShareColumn[] =>
  sides.flatMap(side =>
    [0, horizon].map((quarter, i) => ({
      parts: partsOfPrice({ world, answer }, side, quarter),
      figures: shareFigures(answer, side, quarter),
      target: i === 0 ? null : targetPrice({ world, answer, asOf }, side, quarter),
      over: tables.over[side],
    })),
  )

function specOf(scene: ChartInput): TableSpec {
  const columns = columnsOf(scene)
  const when = quarterLabel(scene.asOf, scene.horizon)
  const { day } = columns[1]!.target!
  const row = (
    text: string,
    cellOf: (column: ShareColumn) => Omit<SpecCell, 'unit'>,
    unit = dollarsPerShare,
  ): SpecRow => ({
    head: { text },
    cells: columns.map(column => ({ unit, ...cellOf(column) })),
  })
  const hasOver = columns.some(({ over }) => over !== undefined)
  return {
    title: 'The price of a share in parts',
    corner: 'Dollars a share',
    notes: 'share of the price',
    columns: sides.flatMap(side => ['today', when].map(day => ({ text: `${names[side].owner}, ${day}`, side }))),
    rows: [
      ...parts.map(part => ({
        ...row(priceParts[part], ({ parts: found }) => ({
          value: found[part],
          note: { value: found[part] / found.price, isChange: false },
        })),
        isTotal: part === 'price',
      })),
      ...(hasOver
        ? [
            row(
              'Rest over the chosen figure',
              ({ parts: { rest }, over }) => ({ value: over === undefined ? null : rest / over }),
              multiple,
            ),
          ]
        : []),
      ...figures.map(figure => row(shareFigureWords[figure], column => ({ value: column.figures[figure] }))),
      row('Target price, in dollars of today', ({ target, parts: { price } }) => ({
        value: target?.today ?? null,
        note: target && { value: target.today / price - 1, isChange: true },
      })),
      row(`Target price, ${longDate(day)}`, ({ target }) => ({ value: target?.later ?? null })),
    ],
  }
}

/** The price of a share of each owner, taken apart, and a target price. */
export const perShareTable: TableChart = tableChart(
  {
    id: 'perShare',
    ...catalogue.perShare,
    fewer: null,
    subtitle: ({ asOf, horizon }) => `Today, and with stakes and business of ${quarterLabel(asOf, horizon)}`,
    headline: scene =>
      sides.flatMap((side, i) => {
        const { stake, price } = partsOfPrice(scene, side, scene.horizon)
        const says = `${share.format(stake / price)} of the price`
        return [
          { text: `${possessive(names[side].owner)} stake`, side },
          { text: i === 0 ? ` is ${says} of its share, ` : ` ${share.format(stake / price)}` },
        ]
      }),
    lines: () => ofBoth('stakeAfterTax', 'rivalStake', 'operatingValue', 'valuePerShare', 'epsEffect'),
    remarks: ({ world, asOf, horizon, tables }) => {
      const when = quarterLabel(asOf, horizon)
      const over = sides.flatMap(side =>
        tables.over[side] === undefined ? [] : [`${dollarsPerShare.format(tables.over[side])} of ${names[side].owner}`],
      )
      return [
        `${when} is discounted to today, stakes at ${share.format(world.stakeRate)} a year and profit at ${share.format(world.wacc)}.`,
        `The rest is what the price leaves for everything else${over.length > 0 ? `; it is set over ${over.join(' and ')}` : ''}.`,
        `The target price keeps the rest as the market pays for it today, with stakes and business of ${when}, and is carried to its day at ${share.format(world.wacc)} a year.`,
      ]
    },
  },
  scene => [specOf(scene)],
)
