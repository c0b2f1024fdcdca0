/** @jsxImportSource ./picture */
import { lastQuarter, stackLines } from '../model/index.ts'
import { measures } from '../model/measures.ts'
import { catalogue } from './catalogue.ts'
import type { Drawing, TimeChart } from './chart.ts'
import { ConsensusMarks } from './kit/consensusMarks.tsx'
import { EndLabels } from './kit/endLabels.tsx'
import { fanned } from './kit/fanLines.tsx'
import { ghostLabels } from './kit/ghost.tsx'
import { whoLeads } from './kit/headline.ts'
import { Horizon, markedValues } from './kit/horizon.tsx'
import { byOwner, leaderLast, lineAt, ofBoth, readingsOf, tableOf } from './kit/lines.ts'
import { ghostExtent } from './kit/others.ts'
import { StackLines } from './kit/stackLines.tsx'
import { timeData } from './kit/timeData.ts'
import { timeRoom } from './kit/timeRoom.ts'

const line = measures.valueCreated.line
const { format } = stackLines[line].unit

function picture(drawing: Drawing) {
  const { scene, x, y, plot, look } = drawing
  const order = leaderLast(scene, line)
  const room = timeRoom(drawing, line)
  const values = markedValues({ drawing, line, format, room })
  return (
    <>
      <StackLines drawing={drawing} line={line} width={look.hero} />
      <EndLabels
        labels={[
          ...order.map(side => {
            const value = lineAt(scene, side, line, lastQuarter)
            return { side, y: y(value), name: byOwner(side), value: format(value) }
          }),
          ...ghostLabels(drawing, line, format),
        ]}
        x={x(lastQuarter)}
        plot={plot}
        look={look}
      />
      <Horizon drawing={drawing} line={line} room={room} />
      <ConsensusMarks drawing={drawing} line={line} room={room} />
      {values}
    </>
  )
}

const plain: TimeChart = {
  kind: 'time',
  line,
  naming: byOwner,
  id: 'valueCreated',
  ...catalogue.valueCreated,
  subtitle: scene =>
    `Discounted stakes after tax plus cloud profit, less cash in${scene.ghost ? '. Dotted: baseline' : ''}`,
  headline: whoLeads,
  second: null,
  past: null,
  quarters: [0, 8, 16, 24],
  extent: scene => ghostExtent(scene, line),
  floats: false,
  isInDollars: true,
  tick: format,
  margin: { left: 40, right: 104, top: 10 },
  slide: () => import('../export/slides/timeChart.ts').then(module => module.timeChart),
  futures: null,
  picture,
  readings: readingsOf(line, byOwner),
  table: tableOf(line, byOwner),
  data: timeData({ line, naming: byOwner }),
  lines: () => ofBoth(line),
}

/** The figure of the verdict always shows how its line spreads. */
export const valueCreated = fanned(plain, line, byOwner)
