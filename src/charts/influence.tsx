import type { Influence } from '../analysis/influence.ts'
import { measures } from '../model/measures.ts'
import { shortName } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { fraction } from '../model/units.ts'
import type { Drawing, RankChart } from './chart.ts'
import { numbersIn, wordsIn } from './kit/data.ts'
import { NoRows, RowName } from './kit/leads.tsx'
import { ofBoth } from './kit/lines.ts'
import { Text } from './kit/marks.tsx'
import type { Scene } from './scene.ts'

/** How many of them are shown where there is little room. */
export const shownInfluences = 7

/** Inputs that explain less than this of the spread are told together in the table only. */
const least = 0.0005

/** The inputs that the spread goes back to, as far as they are worth naming. */
export const influential = ({ outlook }: Scene): Influence[] =>
  outlook?.influence.filter(({ share }) => share >= least) ?? []

const picture = (of: (scene: Scene) => Influence[]) => (drawing: Drawing) => {
  const { scene, x, y, plot, look } = drawing
  const rows = of(scene)
  if (rows.length === 0) return <NoRows drawing={drawing} says="Comes with the simulated futures." />
  return (
    <>
      {rows.map(({ key, share }, row) => (
        <g key={key}>
          <rect x={x(0)} y={y(row) + 14.5} width={x(share) - x(0)} height={11} fill={look.ink.axis} />
          <Text
            x={x(share) + 4}
            y={y(row) + 24}
            text={fraction.format(share)}
            size={look.axis}
            colour={look.ink.ink2}
            outline={look.ink.page}
          />
          <RowName drawing={drawing} row={row} text={shortName(key)} />
        </g>
      ))}
      <path d={`M${x(0)} ${plot.y - 6}V${plot.y + plot.height}`} stroke={look.ink.ink} strokeWidth={1.75} />
    </>
  )
}

const influenceWith = (of: (scene: Scene) => Influence[]): RankChart => ({
  kind: 'rank',
  hasFutures: true,
  id: 'influence',
  title: 'What drives the spread',
  tab: 'Influence',
  face: 'Influence',
  asks: 'Share of the spread of the lead',
  subtitle: scene => `Share of the spread of the lead, ${quarterLabel(scene.asOf, scene.horizon)}`,
  extent: scene => [0, Math.max(0.1, ...of(scene).map(({ share }) => share)) * 1.2],
  tick: value => fraction.format(value),
  rows: scene => Math.max(of(scene).length, 1),
  keys: scene => of(scene).map(({ key }) => key),
  picture: picture(of),
  readings: (scene, row) => {
    const found = of(scene)[row]
    return found ? [{ name: shortName(found.key), value: fraction.exact(found.share) }] : []
  },
  data: scene => {
    const found = scene.outlook?.influence ?? []
    return [
      wordsIn(
        'Input',
        found.map(({ key }) => shortName(key)),
      ),
      numbersIn(
        fraction,
        'Share of the spread of the lead, simulated',
        found.map(({ share }) => share),
      ),
    ]
  },
  table: scene => ({
    head: ['Input', 'Share of the spread of the lead'],
    rows: (scene.outlook?.influence ?? []).map(({ key, share }) => [shortName(key), fraction.exact(share)]),
    places: (scene.outlook?.influence ?? []).map(({ key }) => [{ kind: 'input', key }]),
  }),
  lines: scene => ofBoth(measures[scene.measure].line),
})

/** Which inputs the spread of the simulated lead goes back to: the share of its variance that would go if one were known. */
export const influenceChart: RankChart = {
  ...influenceWith(scene => influential(scene).slice(0, shownInfluences)),
  wide: influenceWith(influential),
}
