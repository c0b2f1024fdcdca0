/** @jsxImportSource ./picture */

import type { Bridge } from '../analysis/bridge.ts'
import { type Verdict, verdict, type Word } from '../analysis/verdict.ts'
import { clamp } from '../model/clamp.ts'
import { type LineKey, lastQuarter, stackLines } from '../model/index.ts'
import { lineName } from '../model/lineName.ts'
import { measures } from '../model/measures.ts'
import { quarterLabel } from '../model/quarters.ts'
import { catalogue } from './catalogue.ts'
import type { Drawing, RankChart } from './chart.ts'
import type { ChartInput, Spot } from './chartInput.ts'
import { type BridgedFigure, bridgedFigure, changeWords, stepInk } from './kit/bridgedFigure.ts'
import { bridgeOf } from './kit/chartAnalyses.ts'
import { differencesIn, numbersIn, wordColumn } from './kit/data.ts'
import { whoLeads } from './kit/headline.ts'
import { heldBridge } from './kit/heldAnswers.ts'
import { Halves, NoRows } from './kit/leads.tsx'
import { ofBoth } from './kit/lines.ts'
import { broken } from './kit/room.ts'
import { boxesOf, nameIn, numberPlace, RowLabel, rankBarHeight, rowAt, Upright } from './kit/rows.tsx'
import { inputChange, mostSteps, type WaterfallRow, waterfallRows } from './kit/waterfallRows.ts'

const empty = (scene: ChartInput): string | null => (bridgeOf(scene) ? null : 'All is as in the baseline.')

const picture = (most: number, bridgeLine: LineKey | undefined) => (drawing: Drawing) => {
  const { scene, x, plot, look } = drawing
  const rows = waterfallRows(scene, most)
  const { of } = measures[scene.measure]
  const figure = bridgedFigure(scene, bridgeLine)
  const zero = clamp(x(0), plot.x, plot.x + plot.width)
  const nothing = empty(scene)
  if (nothing) return <NoRows drawing={drawing} says={`${nothing} Move a slider.`} />
  const drawn = rows.map((row, i) => {
    const [left, right] = [x(Math.min(row.from, row.to)), x(Math.max(row.from, row.to))]
    const text = row.isEnd ? figure.end(row.to) : figure.unit.delta(row.to - row.from)
    const numbered = { row: i, text, weight: row.isEnd ? 600 : 400, left, right, lines: [zero] }
    const number = numberPlace(drawing, 1, numbered) ?? numberPlace(drawing, -1, numbered)
    const change = row.key ? inputChange(scene, row.key) : ''
    const name = nameIn(drawing, i, change ? row.name.slice(0, -change.length) : row.name, change)
    return { row, left, right, bar: rowAt(drawing, i).bar, texts: number ? [name, number] : [name] }
  })
  const boxes = boxesOf(
    drawing,
    drawn.flatMap(({ texts }) => texts),
  )
  return (
    <>
      {figure.isLead && <Halves drawing={drawing} of={side => `${of(side).split(' /')[0]} leads`} />}
      {drawn.map(({ row, left, right, bar }) => (
        <rect
          key={row.name}
          x={left}
          y={bar}
          width={Math.max(right - left, 1)}
          height={rankBarHeight}
          fill={look.ink[stepInk(row, figure)]}
        />
      ))}
      {drawn.slice(0, -1).map(({ row, bar }, i) => (
        <path
          key={row.name}
          d={broken(x(row.to), bar + rankBarHeight, drawn[i + 1]!.bar, boxes)}
          stroke={look.ink.axis}
          strokeWidth={1}
          opacity={0.8}
        />
      ))}
      <Upright drawing={drawing} x={zero} from={plot.y} boxes={boxes} />
      {drawn.map(({ row, texts: [name, number] }) => (
        <g key={row.name}>
          <RowLabel drawing={drawing} text={name!} colour={look.ink.ink} />
          {number && <RowLabel drawing={drawing} text={number} colour={look.ink.ink2} />}
        </g>
      ))}
    </>
  )
}

/** The figure at an end of the bridge: before, in the baseline; now, in the scenario. */
function endSpot(figure: BridgedFigure, rows: readonly WaterfallRow[], at: number): Spot | null {
  const row = rows[at]
  if (!row?.isEnd) return null
  return at === 0 ? figure.spotBefore(row.to) : figure.spot(row.to)
}

/** What the steps add up to, and how sure they are. */
function sumOf({ unit: { delta, exact } }: BridgedFigure, { from, to, steps, error }: Bridge): string {
  const sure = error === null ? '' : `, standard error at most ${exact(error)}`
  return `${steps.length} ${steps.length === 1 ? 'step adds' : 'steps add'} up to ${delta(to - from)}${sure}`
}

const subtitleOf =
  (bridgeLine: LineKey | undefined) =>
  (scene: ChartInput): string => {
    const found = bridgeOf(scene)
    const when = quarterLabel(scene.asOf, scene.horizon)
    const figure = bridgedFigure(scene, bridgeLine)
    if (!found) return `${figure.isLead ? 'Lead at ' : ''}${when}, baseline to now`
    return `${when}: ${sumOf(figure, found)}`
  }

/** From what to what the line has come. */
const lineHeadline =
  (bridgeLine: LineKey) =>
  (scene: ChartInput): Word[] => {
    const found = bridgeOf(scene)
    if (!found) return whoLeads(scene)
    const when = scene.horizon === 0 ? ' today' : ` in ${quarterLabel(scene.asOf, scene.horizon)}`
    return [...changeWords(bridgeLine, [found.from, found.to]), { text: when }]
  }

/** Who was ahead in what the scenario is compared with, and who is now. */
function headline(scene: ChartInput): Word[] {
  const { ghost, answer, measure, horizon, asOf } = scene
  const before = ghost && horizon - ghost.shift
  if (!ghost || before === null || before < 0 || before > lastQuarter) return whoLeads(scene)
  const { of, line } = measures[measure]
  const ahead = ({ leader, margin }: Verdict): Word[] =>
    margin === 0
      ? [{ text: 'both equal' }]
      : [{ text: of(leader), side: leader }, { text: ` ahead by ${stackLines[line].unit.format(margin)}` }]
  return [
    { text: 'From ' },
    ...ahead(verdict(ghost.answer, measure, before)),
    { text: ' to ' },
    ...ahead(verdict(answer, measure, horizon)),
    { text: horizon === 0 ? ' today' : ` in ${quarterLabel(asOf, horizon)}` },
  ]
}

const bridgeWith = (most: number, bridgeLine?: LineKey): RankChart => ({
  kind: 'rank',
  id: 'bridge',
  ...catalogue.bridge,
  ...(bridgeLine && { title: `What moved a figure: ${lineName(bridgeLine)}` }),
  face: 'Bridge',
  asks: 'From the baseline to now',
  subtitle: subtitleOf(bridgeLine),
  headline: bridgeLine ? lineHeadline(bridgeLine) : headline,
  extent: scene => {
    const ends = waterfallRows(scene, most).flatMap(({ from, to }) => [from, to])
    const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)]
    const room = 0.2 * (high - low || 1)
    return [low < 0 || !bridgeLine ? low - room : 0, high + room]
  },
  tick: (value, scene) => bridgedFigure(scene, bridgeLine).tick(value),
  holds: heldBridge,
  rows: scene => Math.max(waterfallRows(scene, most).length, 1),
  isWhole: true,
  keys: scene => waterfallRows(scene, most).map(({ key }) => key),
  spotAt: (scene, row) => endSpot(bridgedFigure(scene, bridgeLine), waterfallRows(scene, most), row),
  empty,
  slide: () => import('../export/slides/waterfall.ts').then(module => module.waterfall),
  futures: null,
  picture: picture(most, bridgeLine),
  readings: (scene, i) => {
    const row = waterfallRows(scene, most)[i]
    if (!row) return []
    const { unit, exact, after } = bridgedFigure(scene, bridgeLine)
    return row.isEnd
      ? [{ name: row.name, value: exact(row.to) }]
      : [
          { name: row.name, value: unit.delta(row.to - row.from) },
          { name: after, value: exact(row.to) },
        ]
  },
  data: scene => {
    const rows = waterfallRows(scene, Number.POSITIVE_INFINITY)
    const { of } = measures[scene.measure]
    const { unit, label, moves, isLead } = bridgedFigure(scene, bridgeLine)
    const steps = (name: string, of: (row: WaterfallRow) => number) => differencesIn(unit, name, rows.map(of))
    const values = isLead
      ? steps
      : (name: string, of: (row: WaterfallRow) => number) => numbersIn(unit, name, rows.map(of))
    const error = bridgeOf(scene)?.error
    return [
      wordColumn(
        'Step',
        rows.map(({ name }) => name),
      ),
      wordColumn(
        'Kind',
        rows.map(({ isEnd }) => (isEnd ? 'end' : 'step')),
      ),
      values(`From, ${label}`, ({ from }) => from),
      values('To', ({ to }) => to),
      steps(moves, ({ from, to }) => to - from),
      ...(isLead
        ? [
            wordColumn(
              'Then leads',
              rows.map(({ to }) => of(to < 0 ? 'alliance' : 'aws')),
            ),
          ]
        : []),
      ...(error ? [steps('Largest standard error of a step', () => error)] : []),
    ]
  },
  table: scene => {
    const figure = bridgedFigure(scene, bridgeLine)
    const { exact } = figure.unit
    const found = bridgeOf(scene)
    return {
      head: ['Input', figure.isLead ? 'Moves the lead towards Amazon by' : `Moves ${figure.label} by`, figure.after],
      rows: waterfallRows(scene, Number.POSITIVE_INFINITY)
        .map(({ name, from, to, isEnd }) => [
          name,
          isEnd ? '' : `${to < from ? '−' : ''}${exact(Math.abs(to - from))}`,
          figure.exact(to),
        ])
        .concat(found?.error ? [['Largest standard error of a step', exact(found.error), '']] : []),
      places: waterfallRows(scene, Number.POSITIVE_INFINITY).map(({ key }, i, rows) => [
        key && { kind: 'input', key },
        null,
        endSpot(figure, rows, i),
      ]),
    }
  },
  lines: scene => (bridgeLine ? [bridgeLine] : ofBoth(measures[scene.measure].line)),
})

/** A waterfall from the baseline to now: what each changed input did to the figure, whatever the order of the changes. */
const about = (bridgeLine: LineKey | undefined): RankChart => ({
  ...bridgeWith(mostSteps, bridgeLine),
  wide: bridgeWith(Number.POSITIVE_INFINITY, bridgeLine),
  about,
})

/** The same of the lead, as it stands on the desk. */
export const bridgeChart: RankChart = about(undefined)
