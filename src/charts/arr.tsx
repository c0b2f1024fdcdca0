/** @jsxImportSource ./picture */
import { lastQuarter, stackLines } from '../model/index.ts'
import { names } from '../model/names.ts'
import { catalogue } from './catalogue.ts'
import type { Drawing, TimeChart } from './chart.ts'
import { ConsensusMarks } from './kit/consensusMarks.tsx'
import { dollarExtents } from './kit/dollarExtents.ts'
import { EndLabels } from './kit/endLabels.tsx'
import { fanned } from './kit/fanLines.tsx'
import { bothValues } from './kit/headline.ts'
import { Horizon } from './kit/horizon.tsx'
import { byLab, leaderLast, lineAt, ofBoth, readingsOf, tableOf } from './kit/lines.ts'
import { nameOnLine } from './kit/nameOnLine.tsx'
import { ReportedPast } from './kit/reportedHistory.tsx'
import { StackLines } from './kit/stackLines.tsx'
import { timeData } from './kit/timeData.ts'
import { timeRoom } from './kit/timeRoom.ts'

const line = 'arr'
const { format } = stackLines[line].unit

function picture(drawing: Drawing) {
  const { scene, x, y, plot, look } = drawing
  const order = leaderLast(scene, line)
  const room = timeRoom(drawing, line)
  const names = order.map(side => nameOnLine({ drawing, line, side, name: byLab(side), room }))
  return (
    <>
      <ReportedPast drawing={drawing} line={line} />
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
    </>
  )
}

const plain: TimeChart = {
  kind: 'time',
  line,
  naming: byLab,
  id: 'arr',
  ...catalogue.arr,
  subtitle: () => 'Run-rate, as each lab books it',
  headline: bothValues(line, (side, value, isFirst) => [
    { text: names[side].lab, side },
    { text: `${isFirst ? ' takes in' : ''} ${value}${isFirst ? ' a year' : ''}` },
  ]),
  second: null,
  past: line,
  quarters: [0, 12, 24],
  extent: dollarExtents.arr,
  floats: false,
  isInDollars: true,
  tick: format,
  margin: { left: 40, right: 50, top: 10 },
  slide: () => import('../export/slides/timeChart.ts').then(module => module.timeChart),
  futures: null,
  picture,
  readings: readingsOf(line, byLab),
  table: tableOf(line, byLab),
  data: timeData({ line, naming: byLab }),
  lines: () => ofBoth(line),
}

export const arr: TimeChart = { ...plain, wide: fanned(plain, line, byLab) }
