/** @jsxImportSource ./picture */
import type { Word } from '../analysis/verdict.ts'
import { lastQuarter, stackLines } from '../model/index.ts'
import { names, possessive } from '../model/names.ts'
import type { Quarter } from '../model/quantities.ts'
import { type Side, sides } from '../model/sides.ts'
import { catalogue } from './catalogue.ts'
import type { Drawing, TimeChart } from './chart.ts'
import type { ChartInput } from './chartInput.ts'
import { ConsensusMarks } from './kit/consensusMarks.tsx'
import { dollarExtents } from './kit/dollarExtents.ts'
import { exposureWords } from './kit/exposureWords.ts'
import { dueLine } from './kit/furtherLines.ts'
import { bothValues } from './kit/headline.ts'
import { Horizon } from './kit/horizon.tsx'
import { byLab, furtherLine, isWorthSaying, leaderLast, lineAt, ofBoth, readingsOf, tableOf } from './kit/lines.ts'
import { pathThrough, TextLines } from './kit/marks.tsx'
import type { LabelRoom, Stand } from './kit/room.ts'
import { EndsWithSecond, SecondLines, takeSecond } from './kit/secondLines.tsx'
import { StackLines } from './kit/stackLines.tsx'
import { timeData } from './kit/timeData.ts'
import { timeRoom } from './kit/timeRoom.ts'

const line = 'homeBought'
const { unit } = stackLines[line]
const { format } = unit

const paid = furtherLine('shortfallPaid', side => `${names[side].lab}, paid for nothing`)
const left = furtherLine('commitLeft', side => `${names[side].lab}, left of the contract`)
const exposures = furtherLine('exposure', side => `${names[side].owner}, exposure`)
const further = [dueLine, paid, left, exposures]

function picture(drawing: Drawing) {
  const { scene, look } = drawing
  const order = leaderLast(scene, line)
  const room = timeRoom(drawing, line)
  takeSecond(room, drawing, dueLine)
  const exposed = exposure(drawing, room)
  const wasted = paidForNothing(drawing, room)
  return (
    <>
      {order.map(side => (
        <Shortfall key={side} drawing={drawing} side={side} />
      ))}
      <SecondLines drawing={drawing} second={dueLine} />
      <StackLines drawing={drawing} line={line} width={look.line} />
      <EndsWithSecond drawing={drawing} line={line} naming={byLab} second={dueLine} />
      <Horizon drawing={drawing} line={line} room={room} />
      <ConsensusMarks drawing={drawing} line={line} room={room} />
      {exposed}
      {wasted}
    </>
  )
}

/** Between what a lab buys and what is due: the part that it pays for nothing, and in a lighter shade the part that it never pays. */
function Shortfall({ drawing: { scene, x, y, look }, side }: { drawing: Drawing; side: Side }) {
  const { homeBought, shortfall, shortfallPaid } = scene.answer[side]
  const bought = (t: Quarter) => homeBought[t]!
  const withPaid = (t: Quarter) => homeBought[t]! + shortfallPaid[t]!
  const withAll = (t: Quarter) => homeBought[t]! + shortfall[t]!
  return runsOf(shortfall).map(([from, to]) => {
    const quarters = Array.from({ length: to - from + 1 }, (_, i) => from + i)
    const between = (low: (t: Quarter) => number, high: (t: Quarter) => number) =>
      `${pathThrough([
        ...quarters.map(t => [x(t), y(high(t))] as const),
        ...quarters.toReversed().map(t => [x(t), y(low(t))] as const),
      ])}z`
    return (
      <g key={from} fill={look.ink[side]}>
        <path d={between(bought, withPaid)} fillOpacity={0.32} />
        <path d={between(withPaid, withAll)} fillOpacity={0.1} />
      </g>
    )
  })
}

/** The stretches of quarters in which a line is above nought, each with the quarters beside it. */
function runsOf(values: Float64Array): [from: Quarter, to: Quarter][] {
  const runs: [Quarter, Quarter][] = []
  for (const [t, value] of values.entries()) {
    if (!(value > 0)) continue
    const [from, to] = [Math.max(t - 1, 0), Math.min(t + 1, lastQuarter)]
    const last = runs.at(-1)
    if (last && from <= last[1]) last[1] = to
    else runs.push([from, to])
  }
  return runs
}

/** What the larger payment for nothing at the horizon is called and comes to, beside its stretch; nothing where nobody pays any. */
function paidForNothing({ scene, x, y, look }: Drawing, room: LabelRoom) {
  const side = leaderLast(scene, 'shortfallPaid').at(-1)!
  const value = lineAt(scene, side, 'shortfallPaid', scene.horizon)
  if (!isWorthSaying(unit, value)) return null
  const size = look.label
  const lead = size * 1.2
  const words = ['Paid for nothing', format(value)]
  const foot = y(lineAt(scene, side, line, scene.horizon) + value / 2)
  const stands = [-8, 8].map(by => ({
    x: x(scene.horizon) + by,
    y: foot,
    anchor: by < 0 ? ('end' as const) : ('start' as const),
  }))
  const whole = room.placeNear({ lines: words, size, weight: 700, lead }, stands)
  const lines = whole ? words : words.slice(1)
  const stand = whole ?? room.placeNear({ lines, size, weight: 700, lead }, stands)
  return (
    stand && (
      <TextLines
        {...stand}
        lead={lead}
        size={size}
        outline={look.ink.page}
        lines={lines.map(text => ({ text, weight: text === words[1] ? 700 : 600, colour: look.ink[side] }))}
      />
    )
  )
}

/** What hangs on the own lab, of each owner in one number: at the top left, or where no line runs; left to the table where there is no such place. */
function exposure({ scene, plot, x, look }: Drawing, room: LabelRoom) {
  const size = look.axis
  const lead = size * 1.25
  const lines = exposureWords(scene)
  const at = [plot.x + 6, x(scene.horizon) + 10]
  const stands = [0, 0.15, 0.3, 0.45, 0.6, 0.75].flatMap(part =>
    at.map((atX): Stand => ({ x: atX, y: plot.y + size + part * plot.height, anchor: 'start' })),
  )
  const stand = room.placeNear({ lines, size, weight: 600, lead }, stands)
  return (
    stand && (
      <TextLines
        {...stand}
        lead={lead}
        size={size}
        outline={look.ink.page}
        lines={lines.map((text, row) => ({
          text,
          weight: row === 0 ? 400 : 600,
          colour: row === 0 ? look.ink.ink2 : look.ink[sides[row - 1]!],
        }))}
      />
    )
  )
}

const isPromised = (scene: ChartInput, side: Side) => scene.world[`${side}.committed`] > 0

/** How a lab stands to its contract in the verdict's quarter, after its name. */
function standing(scene: ChartInput, side: Side): string {
  const { horizon } = scene
  const at = (id: 'commitDue' | 'commitLeft' | 'shortfall' | 'shortfallPaid') => lineAt(scene, side, id, horizon)
  if (!isPromised(scene, side)) return 'has promised nothing'
  if (horizon > scene.world[`${side}.commitQuarters`]) return 'has no contract any more'
  if (isWorthSaying(unit, at('shortfallPaid'))) return `pays ${format(at('shortfallPaid'))} a year for nothing`
  if (isWorthSaying(unit, at('shortfall')))
    return `buys ${format(at('shortfall'))} a year too little and pays none of it`
  if (horizon === 0) return 'owes nothing yet'
  return at('commitLeft') > 0 ? 'buys all that is due' : 'has bought all that it promised'
}

/** The exposure of both owners, then how their labs stand to their contracts. */
function headline(scene: ChartInput): Word[] {
  const [first, second] = leaderLast(scene, 'shortfallPaid').toReversed() as [Side, Side]
  const exposed = bothValues('exposure', (side, value, isFirst) => [
    { text: possessive(names[side].owner), side },
    { text: `${isFirst ? ' exposure is' : ''} ${value}` },
  ])(scene)
  if (!sides.some(side => isPromised(scene, side)))
    return [...exposed, { text: '; neither lab has promised anything to its owner’s cloud' }]
  return [
    ...exposed,
    { text: '; ' },
    { text: names[first].lab, side: first },
    { text: ` ${standing(scene, first)}, ` },
    { text: names[second].lab, side: second },
    { text: ` ${standing(scene, second)}` },
  ]
}

export const commitments: TimeChart = {
  kind: 'time',
  line,
  naming: byLab,
  id: 'commitments',
  ...catalogue.commitments,
  subtitle: scene =>
    sides.some(side => isPromised(scene, side))
      ? 'A year. Thick: bought. Thin: due. Shaded: paid for nothing'
      : 'Bought from the owner’s cloud, a year. Nothing is promised',
  headline,
  second: dueLine,
  past: null,
  quarters: [0, 8, 16, 24],
  extent: dollarExtents.commitments,
  floats: false,
  isInDollars: true,
  tick: format,
  margin: { left: 40, right: 106, top: 10 },
  slide: () => import('../export/slides/commitmentsSlide.ts').then(module => module.commitmentsSlide),
  futures: null,
  picture,
  lines: () => ofBoth(line, 'commitDue', 'shortfall', 'shortfallPaid', 'commitLeft', 'exposure'),
  readings: readingsOf(line, byLab, further),
  data: timeData({ line, naming: byLab, further }),
  table: tableOf(line, byLab, further),
}
