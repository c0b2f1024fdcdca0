/** @jsxImportSource ./picture */
import { irrOf } from '../analysis/irr.ts'
import { irrText } from '../analysis/irrWords.ts'
import { lastQuarter, stackLines } from '../model/index.ts'
import { names, possessive } from '../model/names.ts'
import { sides } from '../model/sides.ts'
import { catalogue } from './catalogue.ts'
import type { Drawing, TimeChart } from './chart.ts'
import { bracket } from './kit/bracket.tsx'
import { CashIn, takeCashIn } from './kit/cashIn.tsx'
import { ConsensusMarks } from './kit/consensusMarks.tsx'
import { dollarExtents } from './kit/dollarExtents.ts'
import { EndLabels } from './kit/endLabels.tsx'
import { fanned } from './kit/fanLines.tsx'
import { ghostLabels } from './kit/ghost.tsx'
import { bothValues } from './kit/headline.ts'
import { Horizon } from './kit/horizon.tsx'
import { byOwner, furtherLine, leaderLast, lineAt, ofBoth, readingsOf, tableOf } from './kit/lines.ts'
import { Text } from './kit/marks.tsx'
import { firstQuarter, ReportedPast } from './kit/reportedHistory.tsx'
import type { LabelRoom, Stand } from './kit/room.ts'
import { StackLines } from './kit/stackLines.tsx'
import { timeData } from './kit/timeData.ts'
import { timeRoom } from './kit/timeRoom.ts'
import { coming, eventRows } from './kit/upcomingEvents.ts'

const line = 'stakeValue'
const { format } = stackLines[line].unit
const paperGains = furtherLine('paperGain', side => `${names[side].owner} paper gain`)

function picture(drawing: Drawing) {
  const { scene, x, y, plot, look } = drawing
  const order = leaderLast(scene, line)
  const room = timeRoom(drawing, line)
  takeCashIn(room, drawing)
  const gain = paperGain(drawing, room)
  const expected = <ConsensusMarks drawing={drawing} line={line} room={room} />
  const held = placedEvents(drawing, room)
  return (
    <>
      <ReportedPast drawing={drawing} line={line} />
      <CashIn drawing={drawing} />
      <StackLines drawing={drawing} line={line} width={look.line} />
      <EndLabels
        labels={[
          ...order.map(side => {
            const value = lineAt(scene, side, line, lastQuarter)
            return { side, y: y(value), name: byOwner(side), value: format(value) }
          }),
          ...ghostLabels(drawing, line, format),
        ]}
        x={x(lastQuarter)}
        plot={{ ...plot, height: y(0) - plot.y - 30 }}
        look={look}
      />
      <Horizon drawing={drawing} line={line} room={room} />
      {expected}
      {eventStems(drawing, room, held)}
      {gain}
    </>
  )
}

type PlacedEvent = { at: number; lines: string[]; stand: Stand }

/** Words of what the settings hold in store stand so far apart. */
const leadOf = ({ axis }: Drawing['look']) => axis * 1.4

/** What the settings hold in store, with words at the top of its stem; what finds no room for them is left to the table. */
function placedEvents({ scene, x, plot, look }: Drawing, room: LabelRoom): PlacedEvent[] {
  const size = look.axis
  const lead = leadOf(look)
  return coming(scene).flatMap(({ quarter, text }, i): PlacedEvent[] => {
    const at = x(quarter)
    const broken = text.split(/(?<=,) /)
    const ways = broken.length > 1 ? [[text], broken] : [[text]]
    const rows = [i, i + 1, i + 2, 0, i + 3, i + 4, i + 5]
    for (const lines of ways) {
      const stands = rows.flatMap((row): Stand[] => [
        { x: at + 4, y: plot.y + row * lead + size * 0.75, anchor: 'start' },
        { x: at - 4, y: plot.y + row * lead + size * 0.75, anchor: 'end' },
      ])
      const stand = room.place({ lines, size, weight: 400, lead }, stands)
      if (stand) return [{ at, lines, stand }]
    }
    return []
  })
}

/** Their stems, broken where a text lies on them, which is known when all labels stand. */
function eventStems({ plot, look }: Drawing, room: LabelRoom, placed: readonly PlacedEvent[]) {
  const size = look.axis
  const lead = leadOf(look)
  const foot = plot.y + plot.height
  return placed.map(({ at, lines, stand }) => (
    <g key={lines.join()}>
      <path d={room.vertical(at, stand.y - size * 0.75, foot)} stroke={look.ink.axis} strokeWidth={1} opacity={0.7} />
      {lines.map((part, row) => (
        <Text
          key={part}
          x={stand.x}
          y={stand.y + row * lead}
          text={part}
          size={size}
          colour={look.ink.ink2}
          anchor={stand.anchor}
          outline={look.ink.page}
        />
      ))}
    </g>
  ))
}

/** The larger paper gain as a bracket from cash paid in to stake value at the horizon. */
function paperGain(drawing: Drawing, room: LabelRoom) {
  const { scene } = drawing
  const side = leaderLast(scene, 'paperGain').at(-1)!
  const gain = lineAt(scene, side, 'paperGain', scene.horizon)
  return bracket(drawing, room, {
    side,
    from: scene.world[`${side}.invested`],
    to: lineAt(scene, side, line, scene.horizon),
    words: [gain < 0 ? 'Paper loss' : 'Paper gain', format(gain)],
  })
}

const plain: TimeChart = {
  kind: 'time',
  line,
  naming: byOwner,
  id: 'stakeValue',
  ...catalogue.stakeValue,
  subtitle: scene =>
    `${firstQuarter({ past: line }, scene) < 0 ? 'Reported before today, model after' : 'The owner’s stake in its lab'}${
      scene.ghost ? '. Dotted: baseline' : ''
    }`,
  headline: bothValues(line, (side, value, isFirst) => [
    { text: `${possessive(names[side].owner)}${isFirst ? ' stake' : ''}`, side },
    { text: `${isFirst ? ' is worth' : ''} ${value}` },
  ]),
  second: null,
  past: line,
  quarters: [0, 8, 16, 24],
  extent: dollarExtents.stakeValue,
  floats: false,
  isInDollars: true,
  tick: format,
  margin: { left: 40, right: 102, top: 10 },
  slide: () => import('../export/slides/stakeValueSlide.ts').then(module => module.stakeValueSlide),
  futures: null,
  picture,
  lines: () => ofBoth(line, 'paperGain'),
  readings: (scene, quarter) => [
    ...readingsOf(line, byOwner, [furtherLine('paperGain', side => `${names[side].owner}, paper gain`)])(
      scene,
      quarter,
    ),
    ...sides.map(side => ({ side, name: `${names[side].owner}, IRR`, value: irrText(irrOf(scene, side, quarter)) })),
  ],
  data: timeData({
    line,
    naming: side => `${names[side].owner} stake`,
    further: [paperGains],
    hasEvents: true,
  }),
  table: scene => {
    const { head, rows, places } = tableOf(line, side => `${names[side].owner} stake`, [paperGains])(scene)
    const events = eventRows(scene)
    return { head, rows: [...events, ...rows], places: [...events.map(() => []), ...places!] }
  },
}

export const stakeValue: TimeChart = { ...plain, wide: fanned(plain, line, byOwner) }
