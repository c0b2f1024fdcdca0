/** @jsxImportSource ./picture */
import { signed } from '../model/digits.ts'
import type { NumberAddress } from '../model/keys.ts'
import { names } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { type Side, sides } from '../model/sides.ts'
import { cents } from '../model/units.ts'
import { catalogue } from './catalogue.ts'
import type { Drawing, SplitChart } from './chart.ts'
import type { ChartInput } from './chartInput.ts'
import { dollarExtent, insideCents, order, partAt, partKey, partName, partsOf, splitRows } from './kit/computeParts.ts'
import { numbersIn, wordColumn } from './kit/data.ts'
import { DollarBar, dollarBarHeight, PartNames, RetainedShare } from './kit/dollarBars.tsx'
import { HatchPattern, hatchOf } from './kit/hatch.tsx'
import { ofBoth } from './kit/lines.ts'
import { Text } from './kit/marks.tsx'

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
            top={y(i * 2) + 64}
            label={quarterLabel(scene.asOf, scene.horizon)}
          />
          <RetainedShare drawing={drawing} side={side} top={y(i * 2) + 64 + dollarBarHeight + 2} />
        </g>
      ))}
    </>
  )
}

/** How many whole cents stay inside, with a minus where they are lost. */
function retainedCents(scene: ChartInput, side: Side): string {
  const cents = insideCents(partsOf(scene, side, scene.horizon), side)
  return signed(cents, size => `${size}¢`)
}

export const computeDollar: SplitChart = {
  kind: 'split',
  id: 'computeDollar',
  ...catalogue.computeDollar,
  subtitle: () => 'Cents of each dollar the lab pays for compute',
  headline: scene => [
    { text: `Of a compute dollar, ${retainedCents(scene, 'aws')} stays with ` },
    { text: 'Amazon', side: 'aws' },
    { text: ` and ${retainedCents(scene, 'alliance')} inside the ` },
    { text: 'alliance', side: 'alliance' },
  ],
  rows: splitRows,
  extent: dollarExtent,
  slide: () => import('../export/slides/computeDollarSlide.ts').then(module => module.computeDollarSlide),
  futures: null,
  picture,
  lines: () => ofBoth(...order, 'computeSpend', 'shortfallPaid'),
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
    const part = partAt(partsOf(scene, side, quarter), share)
    return part && { kind: 'line', key: partKey(part.id, side), quarter }
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
    rows: order.map((id, i) => [
      partName(id),
      ...sides.flatMap(side =>
        [0, scene.horizon].map(t => cents.exact(partsOf(scene, side, t)[i]?.share ?? Number.NaN)),
      ),
    ]),
    places: order.map(id => [
      null,
      ...sides.flatMap(side =>
        [0, scene.horizon].map((quarter): NumberAddress => ({ kind: 'line', key: partKey(id, side), quarter })),
      ),
    ]),
  }),
}
