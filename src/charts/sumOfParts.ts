import { partsOfPrice, priceParts, summedParts } from '../analysis/perShare.ts'
import { counted, signed } from '../model/digits.ts'
import { names, possessive } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { sides } from '../model/sides.ts'
import { dollarsPerShare, share } from '../model/units.ts'
import { catalogue } from './catalogue.ts'
import type { ChartInput } from './chartInput.ts'
import { numbersIn, wordColumn } from './kit/data.ts'
import { ofBoth } from './kit/lines.ts'
import type { SpanBar } from './kit/spanBars.tsx'
import { spanChart } from './kit/spanChart.ts'

/** Each part of an owner's price begins where the one before ends; the last bar is the price, at which they arrive. */
const barsOf = (scene: ChartInput): SpanBar[] =>
  sides.flatMap(side => {
    const found = partsOfPrice(scene, side, scene.horizon)
    const text = (value: number) => `${dollarsPerShare.format(value)} ${share.format(value / found.price)}`
    let at = 0
    const parts = summedParts.map((part): SpanBar => {
      const from = at
      at += found[part]
      const name = `${names[side].owner}: ${priceParts[part].toLowerCase()}`
      return { name, side, from, to: at, text: text(found[part]), isSum: false }
    })
    const price = dollarsPerShare.format(found.price)
    return [...parts, { name: `${names[side].owner}: price`, side, from: 0, to: found.price, text: price, isSum: true }]
  })

const rowsOf = (scene: ChartInput) =>
  barsOf(scene).map(({ name, from, to, text }) => ({ name, value: to - from, text }))

/** The price of each owner's share as a sum of its parts, bar by bar. */
export const sumOfParts = spanChart(
  {
    id: 'sumOfParts',
    ...catalogue.sumOfParts,
    asks: 'What a part is in the price of a share',
    subtitle: ({ asOf, horizon }) =>
      `Today’s price in dollars a share, with stakes and business of ${quarterLabel(asOf, horizon)}, discounted`,
    headline: scene =>
      sides.flatMap((side, i) => {
        const { rest, price } = partsOfPrice(scene, side, scene.horizon)
        const whose = possessive(names[side].owner)
        return [
          {
            text:
              i === 0
                ? `Stakes and business are ${share.format(1 - rest / price)} of `
                : `, ${share.format(1 - rest / price)} of `,
          },
          { text: i === 0 ? `${whose} price` : whose, side },
        ]
      }),
    lines: () => ofBoth('stakeAfterTax', 'rivalStake', 'operatingValue'),
    data: scene => {
      const rows = rowsOf(scene)
      return [
        wordColumn(
          'Part',
          rows.map(({ name }) => name),
        ),
        numbersIn(
          dollarsPerShare,
          'Dollars a share',
          rows.map(({ value }) => value),
        ),
      ]
    },
    table: scene => ({
      head: ['Part', 'Dollars a share, and share of the price'],
      rows: rowsOf(scene).map(({ name, text }) => [name, text]),
    }),
  },
  { barsOf, unitOf: () => dollarsPerShare, tick: value => signed(value, size => `$${counted(size)}`) },
)
