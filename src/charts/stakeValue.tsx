/** @jsxImportSource ./picture */
import { irrOf } from '../analysis/irr.ts'
import { irrText } from '../analysis/irrWords.ts'
import { lastQuarter, stackLines } from '../model/index.ts'
import { names, possessive } from '../model/names.ts'
import { sides } from '../model/sides.ts'
import { catalogue } from './catalogue.ts'
import type { Drawing, TimeChart } from './chart.ts'
import { dollarExtents } from './kit/dollarExtents.ts'
import { EndLabels } from './kit/endLabels.tsx'
import { fanned } from './kit/fanLines.tsx'
import { ghostLabels } from './kit/ghost.tsx'
import { bothValues } from './kit/headline.ts'
import { Horizon } from './kit/horizon.tsx'
import { byOwner, leaderLast, lineAt, ofBoth, readingsOf, tableOf } from './kit/lines.ts'
import { Text } from './kit/marks.tsx'
import { firstQuarter, ReportedPast } from './kit/reportedHistory.tsx'
import type { LabelRoom, Stand } from './kit/room.ts'
import { StackLines } from './kit/stackLines.tsx'
import { timeData } from './kit/timeData.ts'
import { timeRoom } from './kit/timeRoom.ts'
import { coming, eventRows } from './kit/upcomingEvents.ts'

const line = 'stakeValue'
const { format } = stackLines[line].unit

function picture(drawing: Drawing) {
  const { scene, x, y, plot, look } = drawing
  const order = leaderLast(scene, line)
  const room = timeRoom(drawing, line)
  for (const side of sides) {
    const cash = y(scene.world[`${side}.invested`])
    room.piece(x(0), cash, x(lastQuarter), cash)
  }
  const gain = paperGain(drawing, room)
  const held = events(drawing, room)
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
      {held}
      {gain}
    </>
  )
}

/** What the settings hold in store: a stem for each, its words at its top; one whose words find no room is left to the table. */
function events({ scene, x, plot, look }: Drawing, room: LabelRoom) {
  const size = look.axis
  const lead = size * 1.4
  const placed = coming(scene).flatMap(({ quarter, text }, i) => {
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

function CashIn({ drawing: { scene, x, y, look } }: { drawing: Drawing }) {
  const paid = sides.map(side => scene.world[`${side}.invested`])
  return (
    <g>
      {paid.map((cash, i) => (
        <path key={sides[i]} d={`M${x(0)} ${y(cash)}H${x(lastQuarter)}`} stroke={look.ink.ink2} strokeWidth={1.25} />
      ))}
      <Text x={x(lastQuarter) + 9} y={y(0) - 15} text="Cash in" size={look.axis} colour={look.ink.ink2} />
      <Text
        x={x(lastQuarter) + 9}
        y={y(0) - 1}
        text={paid.map(format).join(', ')}
        size={look.axis}
        colour={look.ink.ink2}
      />
    </g>
  )
}

/** The larger paper gain as a bracket from cash paid in to stake value at the horizon, its words beside it. */
function paperGain({ scene, x, y, plot, look }: Drawing, room: LabelRoom) {
  const [side] = leaderLast(scene, 'paperGain').toReversed()
  const gain = lineAt(scene, side!, 'paperGain', scene.horizon)
  // The bars of a fan stand next to the line.
  const away = (scene.outlook && plot.width > look.axis * 40 ? 2.75 : 0.67) * look.axis
  // Behind the last quarter the lines have their names.
  const isLast = x(scene.horizon) + away > x(lastQuarter) - 2
  const at = x(scene.horizon) + (isLast ? -0.67 * look.axis : away)
  const from = y(scene.world[`${side!}.invested`])
  const to = y(lineAt(scene, side!, line, scene.horizon))
  room.piece(at, from, at, to)
  const size = look.label
  const lead = size * 1.2
  const right: Stand = { x: at + 6, y: 0, anchor: 'start' }
  const left: Stand = { x: at - 6, y: 0, anchor: 'end' }
  const isLate = at > plot.x + plot.width * 0.7
  const [low, high] = [Math.max(from, to), Math.min(from, to)]
  const heights = [0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95].map(part => low + (high - low) * part)
  const beyond = [low + size * 1.6, high - size * 1.6, low + size * 3, high - size * 3]
  const placed = (lines: readonly string[]) =>
    room.placeNear(
      { lines, size, weight: 700, lead },
      [...heights, ...beyond].flatMap(middle =>
        (isLate ? [left, right] : [right, left]).map(one => ({
          ...one,
          y: middle - ((lines.length - 1) * lead) / 2 + size * 0.35,
        })),
      ),
    )
  // In a narrow plot there is room for the number alone: what it is stands over the chart.
  const words = [gain < 0 ? 'Paper loss' : 'Paper gain', format(gain)]
  const whole = placed(words)
  const lines = whole ? words : words.slice(1)
  const stand = whole ?? placed(lines)
  return (
    <g>
      <path d={`M${at - 5} ${from}H${at}V${to}H${at - 5}`} fill="none" stroke={look.ink[side!]} strokeWidth={1.5} />
      {stand &&
        lines.map((text, row) => (
          <Text
            key={text}
            x={stand.x}
            y={stand.y + row * lead}
            anchor={stand.anchor}
            text={text}
            size={size}
            weight={text === words[1] ? 700 : 600}
            colour={look.ink[side!]}
            outline={look.ink.page}
          />
        ))}
    </g>
  )
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
    ...readingsOf(line, byOwner)(scene, quarter),
    ...readingsOf('paperGain', side => `${names[side].owner}, paper gain`)(scene, quarter),
    ...sides.map(side => ({ side, name: `${names[side].owner}, IRR`, value: irrText(irrOf(scene, side, quarter)) })),
  ],
  data: timeData({
    line,
    naming: side => `${names[side].owner} stake`,
    beside: { line: 'paperGain', naming: side => `${names[side].owner} paper gain` },
    hasEvents: true,
  }),
  table: scene => {
    const stake = tableOf(line, byOwner)(scene)
    const gain = tableOf('paperGain', byOwner)(scene)
    const before = stake.rows.length - gain.rows.length
    return {
      head: [
        'Quarter',
        ...sides.map(side => `${names[side].owner} stake`),
        ...sides.map(side => `${names[side].owner} paper gain`),
      ],
      rows: [
        ...eventRows(scene).map(([when, what]) => [when!, what!]),
        ...stake.rows.map((row, i) => [...row, ...(i < before ? ['', ''] : gain.rows[i - before]!.slice(1))]),
      ],
      places: [
        ...eventRows(scene).map(() => []),
        ...stake.places!.map((row, i) => [...row, ...(i < before ? [] : gain.places![i - before]!.slice(1))]),
      ],
    }
  },
}

export const stakeValue: TimeChart = { ...plain, wide: fanned(plain, line, byOwner) }
