/** @jsxImportSource ./picture */

import { fixed, signed } from '../model/digits.ts'
import { lastQuarter, stackLines } from '../model/index.ts'
import { names, possessive } from '../model/names.ts'
import type { Quarter } from '../model/quantities.ts'
import { catalogue } from './catalogue.ts'
import type { Drawing, TimeChart } from './chart.ts'
import { ConsensusMarks } from './kit/consensusMarks.tsx'
import { EndLabels } from './kit/endLabels.tsx'
import { fanned } from './kit/fanLines.tsx'
import { bothValues } from './kit/headline.ts'
import { Horizon } from './kit/horizon.tsx'
import { byOwner, leaderLast, lineAt, ofBoth, readingsOf, tableOf } from './kit/lines.ts'
import { TextLines } from './kit/marks.tsx'
import { nameOnLine } from './kit/nameOnLine.tsx'
import { ghostExtent } from './kit/others.ts'
import type { LabelRoom, Stand } from './kit/room.ts'
import { StackLines } from './kit/stackLines.tsx'
import { timeData } from './kit/timeData.ts'
import { timeRoom } from './kit/timeRoom.ts'

const line = 'capexCover'
const { format } = stackLines[line].unit

function picture(drawing: Drawing) {
  const { scene, x, y, plot, look } = drawing
  const order = leaderLast(scene, line)
  const room = timeRoom(drawing, line, besideEnd)
  for (const side of order) {
    const end = y(lineAt(scene, side, line, lastQuarter))
    const [left, right] = [x(lastQuarter), x(lastQuarter) + besideEnd]
    room.mark({ left, right, top: end - look.label * 1.2, bottom: end + look.label * 1.2 })
  }
  room.piece(plot.x, y(1), plot.x + plot.width, y(1))
  const names = order.map(side => nameOnLine({ drawing, line, side, name: byOwner(side), room }))
  const words = pays(drawing, room)
  return (
    <>
      <path d={`M${plot.x} ${y(1)}H${plot.x + plot.width}`} stroke={look.ink.ink} strokeWidth={1.5} />
      <StackLines drawing={drawing} line={line} width={look.line} />
      <EndLabels
        labels={order.map(side => {
          const value = lineAt(scene, side, line, lastQuarter)
          return { side, y: y(value), value: format(value) }
        })}
        x={x(lastQuarter)}
        plot={plot}
        look={look}
      />
      <Horizon drawing={drawing} line={line} room={room} />
      <ConsensusMarks drawing={drawing} line={line} room={room} />
      {names}
      {words}
    </>
  )
}

/** So far beside the ends of the lines words may stand, where no end has its number. */
const besideEnd = 40

const said = [['Gain pays the year’s capex'], ['Gain pays', 'the year’s capex']] as const

/** What the line at 1 means, on it or beneath it where no other line runs, on one line of text or on two; best at its end. */
function pays({ x, y, look }: Drawing, room: LabelRoom) {
  const size = look.axis
  const lead = size * 1.15
  for (const lines of said) {
    const ends = [y(1) - 6.5 - (lines.length - 1) * lead, y(1) + size + 4]
    const at = (quarter: Quarter, anchor: Stand['anchor'], by: number) =>
      ends.map((foot): Stand => ({ x: x(quarter) + by, y: foot, anchor }))
    const stand = room.place({ lines, size, weight: 600, lead }, [
      ...at(lastQuarter, 'end', -2),
      ...at(lastQuarter, 'end', besideEnd),
      ...at(0, 'start', 4),
      ...[18, 16, 14, 10, 8, 6].flatMap(quarter => at(quarter, 'middle', 0)),
    ])
    if (stand)
      return (
        <TextLines
          {...stand}
          lead={lead}
          size={size}
          outline={look.ink.page}
          lines={lines.map(text => ({ text, weight: 600, colour: look.ink.ink }))}
        />
      )
  }
  return null
}

const plain: TimeChart = {
  kind: 'time',
  line,
  naming: byOwner,
  id: 'capexCover',
  ...catalogue.capexCover,
  subtitle: () => 'Multiple of one year’s spend',
  headline: bothValues(line, (side, value, isFirst) => [
    { text: `${possessive(names[side].owner)}${isFirst ? ' paper gain' : ''}`, side },
    { text: isFirst ? ` is ${value} one year’s capex` : ` ${value}` },
  ]),
  second: null,
  past: null,
  quarters: [0, 12, 24],
  extent: scene => {
    const [low, high] = ghostExtent(scene, line)
    return [Math.min(low, 1), Math.max(high, 1)]
  },
  floats: true,
  isInDollars: false,
  tick: value => signed(value, size => `${fixed(size, Number.isInteger(value * 10) ? 1 : 2)}×`),
  margin: { left: 36, right: 44, top: 10 },
  slide: () => import('../export/slides/capexCoverSlide.ts').then(module => module.capexCoverSlide),
  futures: null,
  picture,
  readings: readingsOf(line, byOwner),
  table: tableOf(line, byOwner),
  data: timeData({ line, naming: byOwner }),
  lines: () => ofBoth(line),
}

export const capexCover: TimeChart = { ...plain, wide: fanned(plain, line, byOwner) }
