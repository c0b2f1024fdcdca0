import { fixed, signed } from '../model/digits.ts'
import { lastQuarter, stackLines } from '../model/index.ts'
import { sides } from '../model/sides.ts'
import type { Drawing, TimeChart } from './chart.ts'
import { EndLabels } from './kit/endLabels.tsx'
import { fanned } from './kit/fanned.tsx'
import { extentOf } from './kit/ghost.tsx'
import { Horizon } from './kit/horizon.tsx'
import { byOwner, leaderLast, lineAt, ofBoth, readingsOf, tableOf } from './kit/lines.ts'
import { Text } from './kit/marks.tsx'
import { NameOnLine } from './kit/nameOnLine.tsx'
import { StackLines } from './kit/stackLines.tsx'
import { timeData } from './kit/timeData.ts'
import { titles } from './titles.ts'

const line = 'capexCover'
const { format } = stackLines[line].unit

function picture(drawing: Drawing) {
  const { scene, x, y, plot, look } = drawing
  const order = leaderLast(scene, line)
  return (
    <>
      <path d={`M${plot.x} ${y(1)}H${plot.x + plot.width}`} stroke={look.ink.ink} strokeWidth={1.5} />
      <StackLines drawing={drawing} line={line} width={look.line} />
      <Pays drawing={drawing} />
      <EndLabels
        labels={order.map(side => {
          const value = lineAt(scene, side, line, lastQuarter)
          return { side, y: y(value), value: format(value) }
        })}
        x={x(lastQuarter)}
        plot={plot}
        look={look}
      />
      <Horizon drawing={drawing} line={line} />
      {order.map(side => (
        <NameOnLine key={side} drawing={drawing} line={line} side={side} name={byOwner(side)} />
      ))}
    </>
  )
}

/** What the line at 1 means: right over to the edge of the figure, or in two lines where an end label stands there. */
function Pays({ drawing: { scene, x, y, look } }: { drawing: Drawing }) {
  const ends = sides.map(side => y(lineAt(scene, side, line, lastQuarter)))
  const isTaken = ends.some(end => end > y(1) - look.label * 1.6 && end < y(1) + look.label * 0.6)
  const words = isTaken ? ['Gain pays', 'the year’s capex'] : ['Gain pays the year’s capex']
  return words.map((text, i) => (
    <Text
      key={text}
      x={x(lastQuarter) + (isTaken ? 0 : 40)}
      y={y(1) - 5 - (words.length - 1 - i) * look.axis * 1.15}
      text={text}
      size={look.axis}
      colour={look.ink.ink}
      weight={600}
      anchor="end"
      outline={look.ink.page}
    />
  ))
}

const plain: TimeChart = {
  kind: 'time',
  line,
  naming: byOwner,
  id: 'capexCover',
  ...titles.capexCover,
  subtitle: () => 'Multiple of one year’s spend',
  from: () => 0,
  quarters: [0, 12, 24],
  extent: scene => {
    const [low, high] = extentOf(scene, line)
    return [Math.min(low, 1), Math.max(high, 1)]
  },
  floats: true,
  isInDollars: false,
  tick: value => signed(value, size => `${fixed(size, Number.isInteger(value * 10) ? 1 : 2)}×`),
  margin: { left: 36, right: 44, top: 10 },
  picture,
  readings: readingsOf(line, byOwner),
  table: tableOf(line, byOwner),
  data: timeData({ line, naming: byOwner }),
  lines: () => ofBoth(line),
}

export const capexCover: TimeChart = { ...plain, wide: fanned(plain, line, byOwner) }
