/** @jsxImportSource ./picture */
import { lastQuarter, stackLines } from '../model/index.ts'
import { names } from '../model/names.ts'
import { type Side, sides } from '../model/sides.ts'
import { catalogue } from './catalogue.ts'
import type { Drawing, TimeChart } from './chart.ts'
import type { ChartInput } from './chartInput.ts'
import { ConsensusMarks } from './kit/consensusMarks.tsx'
import { dollarExtents } from './kit/dollarExtents.ts'
import { fanned } from './kit/fanLines.tsx'
import { listingLine, missingLine, raisedLine, roundsLine } from './kit/furtherLines.ts'
import { bothValues } from './kit/headline.ts'
import { Horizon } from './kit/horizon.tsx'
import { byLab, isWorthSaying, leaderLast, lineAt, ofBoth, readingsOf, tableOf } from './kit/lines.ts'
import { Text } from './kit/marks.tsx'
import type { LabelRoom, Stand } from './kit/room.ts'
import { EndsWithSecond, SecondLines, takeSecond } from './kit/secondLines.tsx'
import { sharesSold } from './kit/sharesSold.ts'
import { StackLines } from './kit/stackLines.tsx'
import { timeData } from './kit/timeData.ts'
import { timeRoom } from './kit/timeRoom.ts'

const line = 'cash'
const { unit } = stackLines[line]
const { format } = unit
const further = [raisedLine, roundsLine, listingLine, missingLine]

function picture(drawing: Drawing) {
  const { scene, look } = drawing
  const order = leaderLast(scene, line)
  const room = timeRoom(drawing, line)
  takeSecond(room, drawing, raisedLine)
  const listings = order.map(side => listing(drawing, side, room))
  return (
    <>
      <SecondLines drawing={drawing} second={raisedLine} />
      <StackLines drawing={drawing} line={line} width={look.line} />
      <EndsWithSecond drawing={drawing} line={line} naming={byLab} second={raisedLine} />
      <Horizon drawing={drawing} line={line} room={room} />
      <ConsensusMarks drawing={drawing} line={line} room={room} />
      {listings}
    </>
  )
}

/** What a listing brings in, beside where it lifts the lab's cash; nothing where none does. */
function listing({ scene, x, y, look }: Drawing, side: Side, room: LabelRoom) {
  const quarter = scene.answer[side].listingRaise.findIndex(value => isWorthSaying(unit, value))
  if (quarter < 0) return null
  const text = `Listing ${format(lineAt(scene, side, 'listingRaise', quarter))}`
  const size = look.axis
  const [at, top] = [x(quarter), y(lineAt(scene, side, line, quarter))]
  const stand = room.placeNear({ lines: [text], size, weight: 600 }, [
    ...[-8, -8 - size].map((by): Stand => ({ x: at + 4, y: top + by, anchor: 'start' })),
    ...[8 + size, 8 + 2 * size].map((by): Stand => ({ x: at + 4, y: top + by, anchor: 'start' })),
  ])
  return (
    stand && (
      <Text
        key={side}
        {...stand}
        text={text}
        size={size}
        weight={600}
        colour={look.ink[side]}
        outline={look.ink.page}
      />
    )
  )
}

const soldBy = ({ answer, horizon }: ChartInput, side: Side, what: 'raised' | 'missing') =>
  sharesSold(answer)[side][what][horizon]!

/** What the thin lines are, or that there is nothing to them; and what no sale of shares could cover. */
function subtitle(scene: ChartInput): string {
  const end = { ...scene, horizon: lastQuarter }
  const isAny = (what: 'raised' | 'missing') => sides.some(side => isWorthSaying(unit, soldBy(end, side, what)))
  if (!isAny('raised') && !isAny('missing')) return 'What each lab holds. No shares are sold'
  return `Thin: raised by selling shares since today${isAny('missing') ? '. A round sells a fifth at most' : ''}`
}

const plain: TimeChart = {
  kind: 'time',
  line,
  naming: byLab,
  id: 'labCash',
  ...catalogue.labCash,
  subtitle,
  headline: scene =>
    bothValues(line, (side, value, isFirst) => {
      const [raised, missing] = [soldBy(scene, side, 'raised'), soldBy(scene, side, 'missing')]
      const sold = isWorthSaying(unit, raised) ? ` after raising ${format(raised)}` : ''
      const short = isWorthSaying(unit, missing) ? `${sold ? ',' : ''} with ${format(missing)} missing` : ''
      return [
        { text: names[side].lab, side },
        { text: `${isFirst ? ' holds' : ''} ${value}${isFirst ? ' of cash' : ''}${sold}${short}` },
      ]
    })(scene),
  second: raisedLine,
  past: null,
  quarters: [0, 8, 16, 24],
  extent: dollarExtents.labCash,
  floats: false,
  isInDollars: true,
  tick: format,
  margin: { left: 40, right: 108, top: 10 },
  slide: () => import('../export/slides/timeChart.ts').then(module => module.timeChart),
  futures: null,
  picture,
  lines: () => ofBoth(line, 'shortOfCash', 'listingRaise', 'roundDilution', 'valuation', 'keptFlow'),
  readings: (scene, quarter) => {
    const isMissing = sides.some(side => soldBy({ ...scene, horizon: quarter }, side, 'missing') > 0)
    return readingsOf(line, byLab, isMissing ? [raisedLine, missingLine] : [raisedLine])(scene, quarter)
  },
  data: timeData({ line, naming: byLab, further }),
  table: tableOf(line, byLab, further),
}

export const labCash: TimeChart = { ...plain, wide: fanned(plain, line, byLab) }
