/** @jsxImportSource ./picture */
import type { NumberAddress } from '../model/keys.ts'
import { names } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { sides } from '../model/sides.ts'
import { cents } from '../model/units.ts'
import type { Drawing, SplitChart } from './chart.ts'
import { order, partName, partsOf, splitRows } from './kit/computeParts.ts'
import { numbersIn, wordColumn } from './kit/data.ts'
import { DollarBar, dollarBarHeight, PartNames, RetainedShare } from './kit/dollarBars.tsx'
import { HatchPattern, hatchOf } from './kit/hatch.tsx'
import { ofBoth } from './kit/lines.ts'
import { Text } from './kit/marks.tsx'
import { titles } from './titles.ts'

function picture(drawing: Drawing) {
  const { scene, plot, look, y } = drawing
  return (
    <>
      <HatchPattern hatch={hatchOf(look.ink)} />
      {sides.map((side, i) => (
        <g key={side}>
          <Text
            x={plot.x - 50}
            y={y(i * 2) + 14}
            text={`${names[side].lab}’s dollar`}
            size={look.label}
            weight={700}
            colour={look.ink[side]}
          />
          <PartNames drawing={drawing} side={side} bar={y(i * 2) + 36} />
          <DollarBar drawing={drawing} side={side} quarter={0} top={y(i * 2) + 36} label="Today" />
          <DollarBar
            drawing={drawing}
            side={side}
            quarter={scene.horizon}
            top={y(i * 2) + 65}
            label={quarterLabel(scene.asOf, scene.horizon)}
          />
          <RetainedShare drawing={drawing} side={side} top={y(i * 2) + 65 + dollarBarHeight + 3} />
        </g>
      ))}
    </>
  )
}

export const computeDollar: SplitChart = {
  kind: 'split',
  id: 'computeDollar',
  ...titles.computeDollar,
  subtitle: () => 'Cents of each dollar the lab pays for compute',
  rows: splitRows,
  extent: scene => [
    Math.min(
      0,
      ...sides.flatMap(side => [0, scene.horizon].flatMap(t => partsOf(scene, side, t).map(part => part.from))),
    ),
    1,
  ],
  picture,
  lines: () => ofBoth(...order, 'computeSpend'),
  readings: (scene, row) => {
    const side = sides[row < 2 ? 0 : 1]
    return partsOf(scene, side, row % 2 === 0 ? 0 : scene.horizon).map(part => ({
      name: part.name,
      value: cents.exact(part.share),
    }))
  },
  placeAt: (scene, row, share) => {
    const side = sides[row < 2 ? 0 : 1]
    const quarter = row % 2 === 0 ? 0 : scene.horizon
    const part = partsOf(scene, side, quarter).findLast(({ from }) => from <= share)
    return part ? { kind: 'line', key: `${side}.${part.id}`, quarter } : null
  },
  data: scene => [
    wordColumn('Part of a compute dollar', order.map(partName)),
    ...sides.flatMap(side =>
      [0, scene.horizon].map(quarter => {
        const parts = partsOf(scene, side, quarter)
        const when = quarter === 0 ? 'today' : quarterLabel(scene.asOf, quarter)
        return numbersIn(
          cents,
          `${names[side].lab}, ${when}`,
          order.map((_, i) => parts[i]?.share ?? null),
        )
      }),
    ),
  ],
  table: scene => ({
    head: [
      'Part of a compute dollar',
      ...sides.flatMap(side =>
        [0, scene.horizon].map(t => `${names[side].lab}, ${t === 0 ? 'today' : quarterLabel(scene.asOf, t)}`),
      ),
    ],
    rows: partsOf(scene, 'aws', 0).map((part, i) => [
      part.name,
      ...sides.flatMap(side =>
        [0, scene.horizon].map(t => cents.exact(partsOf(scene, side, t)[i]?.share ?? Number.NaN)),
      ),
    ]),
    places: order.map(id => [
      null,
      ...sides.flatMap(side =>
        [0, scene.horizon].map((quarter): NumberAddress => ({ kind: 'line', key: `${side}.${id}`, quarter })),
      ),
    ]),
  }),
}
