/** @jsxImportSource ./picture */
import { shareSays } from '../analysis/influence.ts'
import { measures } from '../model/measures.ts'
import { quarterLabel } from '../model/quarters.ts'
import { fraction, share as shareUnit } from '../model/units.ts'
import { catalogue } from './catalogue.ts'
import type { Drawing, RankChart } from './chart.ts'
import type { ChartInput } from './chartInput.ts'
import { numbersIn, wordColumn } from './kit/data.ts'
import { whoLeads } from './kit/headline.ts'
import { type InfluenceRow, influenceName, influential, shownInfluences } from './kit/influenceRows.ts'
import { NoRows } from './kit/leads.tsx'
import { ofBoth } from './kit/lines.ts'
import { boxesOf, nameIn, numberPlace, RowLabel, rankBarHeight, rowAt, Upright } from './kit/rows.tsx'

/** Why there are no rows, where there are none. */
function empty(scene: ChartInput): string | null {
  if (influential(scene).length > 0) return null
  return scene.outlook ? 'No input stands out from chance.' : 'Comes with the simulated futures.'
}

const picture = (of: (scene: ChartInput) => InfluenceRow[]) => (drawing: Drawing) => {
  const { scene, x, plot, look } = drawing
  const rows = of(scene)
  const nothing = empty(scene)
  if (nothing) return <NoRows drawing={drawing} says={nothing} />
  const drawn = rows.map(({ key, name: called, share }, row) => {
    const text = shareUnit.format(share)
    const number = numberPlace(drawing, 1, { row, text, weight: 400, left: x(0), right: x(share), lines: [] })
    const name = nameIn(drawing, row, called)
    return { key, share, bar: rowAt(drawing, row).bar, name, number }
  })
  const names = drawn.map(({ name }) => name)
  return (
    <>
      {drawn.map(({ key, share, bar }) => (
        <rect key={key} x={x(0)} y={bar} width={x(share) - x(0)} height={rankBarHeight} fill={look.ink.axis} />
      ))}
      <Upright drawing={drawing} x={x(0)} from={plot.y} boxes={boxesOf(drawing, names)} />
      {drawn.map(({ key, name, number }) => (
        <g key={key}>
          {number && <RowLabel drawing={drawing} text={number} colour={look.ink.ink2} />}
          <RowLabel drawing={drawing} text={name} colour={look.ink.ink} />
        </g>
      ))}
    </>
  )
}

const influenceWith = (of: (scene: ChartInput) => InfluenceRow[]): RankChart => ({
  kind: 'rank',
  futures: { bands: [] },
  id: 'influence',
  ...catalogue.influence,
  face: 'Influence',
  asks: 'Share of the spread of the lead',
  subtitle: scene => `Share of the spread of the lead, ${quarterLabel(scene.asOf, scene.horizon)}`,
  headline: whoLeads,
  extent: scene => [0, Math.max(0.1, ...of(scene).map(({ share }) => share)) * 1.2],
  tick: value => fraction.format(value),
  holds: null,
  rows: scene => Math.max(of(scene).length, 1),
  keys: scene => of(scene).map(({ key }) => key),
  empty,
  slide: () => import('../export/slides/rankCharts.ts').then(module => module.influenceSlide),
  picture: picture(of),
  readings: (scene, row) => {
    const found = of(scene)[row]
    return found ? [{ name: found.name, value: shareUnit.format(found.share) }] : []
  },
  data: scene => {
    const found = scene.outlook?.influence ?? []
    return [
      wordColumn('Input', found.map(influenceName)),
      numbersIn(
        fraction,
        'Share of the spread of the lead, simulated',
        found.map(({ share }) => share),
      ),
    ]
  },
  table: scene => ({
    head: ['Input', 'Share of the spread of the lead'],
    rows: (scene.outlook?.influence ?? []).map(one => [influenceName(one), shareSays(one)]),
    places: (scene.outlook?.influence ?? []).map(({ key }) => [{ kind: 'input', key }]),
  }),
  lines: scene => ofBoth(measures[scene.measure].line),
})

/** Which inputs the spread of the simulated lead goes back to: the share of its variance that would go if one were known. */
export const influenceChart: RankChart = {
  ...influenceWith(scene => influential(scene).slice(0, shownInfluences)),
  wide: influenceWith(influential),
}
