import { lastQuarter, stackLines } from '../model/index.ts'
import { names } from '../model/names.ts'
import { sides } from '../model/sides.ts'
import type { Drawing, TimeChart } from './chart.ts'
import { coming, eventRows } from './kit/coming.ts'
import { EndLabels } from './kit/endLabels.tsx'
import { fanned } from './kit/fanned.tsx'
import { extentOf, ghostLabels } from './kit/ghost.tsx'
import { Horizon } from './kit/horizon.tsx'
import { byOwner, leaderLast, lineAt, ofBoth, readingsOf, tableOf } from './kit/lines.ts'
import { Text } from './kit/marks.tsx'
import { firstShown, ReportedPast } from './kit/past.tsx'
import { StackLines } from './kit/stackLines.tsx'
import { timeData } from './kit/timeData.ts'
import { titles } from './titles.ts'

const line = 'stakeValue'
const { format } = stackLines[line].unit

function picture(drawing: Drawing) {
  const { scene, x, y, plot, look } = drawing
  const order = leaderLast(scene, line)
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
      <Horizon drawing={drawing} line={line} />
      <Events drawing={drawing} />
      <PaperGain drawing={drawing} />
    </>
  )
}

/** Stems with text at their top right, stepped down so that texts do not meet; what would leave the plot is broken. A low plot has no room for them. */
function Events({ drawing: { scene, x, plot, look } }: { drawing: Drawing }) {
  if (plot.height < look.axis * 11) return null
  const fits = (text: string) => text.length * look.axis * 0.5
  let row = 0
  return coming(scene).map(({ quarter, text }) => {
    const room = plot.x + plot.width - x(quarter) - 4
    const words = fits(text) > room ? text.split(/(?<=,) /) : [text]
    const isLate = Math.max(...words.map(fits)) > room
    const first = row
    row += words.length
    return (
      <g key={text}>
        <path
          d={`M${x(quarter)} ${plot.y + first * look.axis * 1.4}V${plot.y + plot.height}`}
          stroke={look.ink.axis}
          strokeWidth={1}
          opacity={0.7}
        />
        {words.map((part, i) => (
          <Text
            key={part}
            x={x(quarter) + (isLate ? -4 : 4)}
            y={plot.y + (first + i) * look.axis * 1.4 + 9}
            text={part}
            size={look.axis}
            colour={look.ink.ink2}
            anchor={isLate ? 'end' : 'start'}
            outline={look.ink.page}
          />
        ))}
      </g>
    )
  })
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

/** The larger paper gain as a bracket from cash paid in to stake value at the horizon. */
function PaperGain({ drawing: { scene, x, y, plot, look } }: { drawing: Drawing }) {
  const [side] = leaderLast(scene, 'paperGain').toReversed()
  const gain = lineAt(scene, side!, 'paperGain', scene.horizon)
  // The bars of a fan stand next to the line.
  const at = x(scene.horizon) + (scene.outlook && plot.width > look.axis * 40 ? 2.75 : 0.67) * look.axis
  const from = y(scene.world[`${side!}.invested`])
  const to = y(lineAt(scene, side!, line, scene.horizon))
  const isLate = at > plot.x + plot.width * 0.7
  const text = {
    x: at + (isLate ? -16 : 6),
    size: look.label,
    colour: look.ink[side!],
    anchor: isLate ? 'end' : 'start',
    outline: look.ink.page,
  } as const
  return (
    <g>
      <path d={`M${at - 5} ${from}H${at}V${to}H${at - 5}`} fill="none" stroke={look.ink[side!]} strokeWidth={1.5} />
      <Text {...text} y={(from + to) / 2 + 4} text={gain < 0 ? 'Paper loss' : 'Paper gain'} weight={600} />
      <Text {...text} y={(from + to) / 2 + 20} text={format(gain)} weight={700} />
    </g>
  )
}

const plain: TimeChart = {
  kind: 'time',
  line,
  naming: byOwner,
  id: 'stakeValue',
  ...titles.stakeValue,
  subtitle: scene =>
    `${firstShown(scene, line) < 0 ? 'Reported before today, model after' : 'The owner’s stake in its lab'}${
      scene.ghost ? '. Dotted: baseline' : ''
    }`,
  from: scene => firstShown(scene, line),
  quarters: [0, 8, 16, 24],
  extent: scene => {
    const [low, high] = extentOf(scene, line)
    return [low, Math.max(high, ...sides.map(side => scene.world[`${side}.invested`]))]
  },
  floats: false,
  isInDollars: true,
  tick: format,
  margin: { left: 40, right: 102, top: 10 },
  picture,
  lines: () => ofBoth(line, 'paperGain'),
  readings: (scene, quarter) => [
    ...readingsOf(line, byOwner)(scene, quarter),
    ...readingsOf('paperGain', side => `${names[side].owner}, paper gain`)(scene, quarter),
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
