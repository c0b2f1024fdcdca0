/** @jsxImportSource ./picture */
import { stackLines } from '../model/index.ts'
import { names, possessive } from '../model/names.ts'
import { sides } from '../model/sides.ts'
import { catalogue } from './catalogue.ts'
import type { Drawing, TimeChart } from './chart.ts'
import { bracket } from './kit/bracket.tsx'
import { CashIn, takeCashIn } from './kit/cashIn.tsx'
import { ConsensusMarks } from './kit/consensusMarks.tsx'
import { dollarExtents } from './kit/dollarExtents.ts'
import { fanned } from './kit/fanLines.tsx'
import { beforeTaxLine } from './kit/furtherLines.ts'
import { bothValues } from './kit/headline.ts'
import { Horizon } from './kit/horizon.tsx'
import { byOwner, furtherLine, isWorthSaying, leaderLast, lineAt, ofBoth, readingsOf, tableOf } from './kit/lines.ts'
import type { LabelRoom } from './kit/room.ts'
import { EndsWithSecond, SecondLines, takeSecond } from './kit/secondLines.tsx'
import { StackLines } from './kit/stackLines.tsx'
import { timeData } from './kit/timeData.ts'
import { timeRoom } from './kit/timeRoom.ts'

const line = 'stakeAfterTax'
const { unit } = stackLines[line]
const { format } = unit
const further = [beforeTaxLine, furtherLine('gainTaxDue', side => `${names[side].owner}, tax`)]

function picture(drawing: Drawing) {
  const { y, plot, look } = drawing
  const room = timeRoom(drawing, line)
  takeSecond(room, drawing, beforeTaxLine)
  takeCashIn(room, drawing)
  const due = tax(drawing, room)
  return (
    <>
      <CashIn drawing={drawing} />
      <SecondLines drawing={drawing} second={beforeTaxLine} />
      <StackLines drawing={drawing} line={line} width={look.line} />
      <EndsWithSecond
        drawing={drawing}
        line={line}
        naming={byOwner}
        second={beforeTaxLine}
        plot={{ ...plot, height: y(0) - plot.y - 30 }}
      />
      <Horizon drawing={drawing} line={line} room={room} />
      <ConsensusMarks drawing={drawing} line={line} room={room} />
      {due}
    </>
  )
}

/** The larger tax as a bracket from what is left to what the stake is worth before it; nothing where none is due. */
function tax(drawing: Drawing, room: LabelRoom) {
  const { scene } = drawing
  const side = leaderLast(scene, 'gainTaxDue').at(-1)!
  const due = lineAt(scene, side, 'gainTaxDue', scene.horizon)
  if (!isWorthSaying(unit, due)) return null
  return bracket(drawing, room, {
    side,
    from: lineAt(scene, side, line, scene.horizon),
    to: lineAt(scene, side, 'stakeValue', scene.horizon),
    words: ['Tax', format(due)],
  })
}

const plain: TimeChart = {
  kind: 'time',
  line,
  naming: byOwner,
  id: 'stakeAfterTax',
  ...catalogue.stakeAfterTax,
  subtitle: scene =>
    sides.some(side => scene.answer[side].gainTaxDue.some(due => isWorthSaying(unit, due)))
      ? `If sold that day. Thin: before tax on the gain${scene.ghost ? '. Dotted: baseline' : ''}`
      : 'If sold that day. No tax is due: before and after are one',
  headline: scene =>
    bothValues(line, (side, value, isFirst) => {
      const due = lineAt(scene, side, 'gainTaxDue', scene.horizon)
      const left = isWorthSaying(unit, due) ? `${value} after ${format(due)} of tax` : `${value} with no tax due`
      return [
        { text: `${possessive(names[side].owner)}${isFirst ? ' stake' : ''}`, side },
        { text: `${isFirst ? ' is worth' : ''} ${left}` },
      ]
    })(scene),
  second: beforeTaxLine,
  past: null,
  quarters: [0, 8, 16, 24],
  extent: dollarExtents.stakeAfterTax,
  floats: false,
  isInDollars: true,
  tick: format,
  margin: { left: 40, right: 112, top: 10 },
  slide: () => import('../export/slides/stakeAfterTaxSlide.ts').then(module => module.stakeAfterTaxSlide),
  futures: null,
  picture,
  lines: () => ofBoth(line, 'stakeValue', 'gainTaxDue'),
  readings: readingsOf(line, byOwner, further),
  data: timeData({ line, naming: byOwner, further }),
  table: tableOf(line, byOwner, further),
}

export const stakeAfterTax: TimeChart = { ...plain, wide: fanned(plain, line, byOwner) }
