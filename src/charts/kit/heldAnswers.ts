import { families } from '../../analysis/leadIf.ts'
import { type Bar, rankingOf } from '../../analysis/tornado.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import type { ChartInput, DragAnswers } from '../chartInput.ts'
import { askedTornado, bridgeOf, isSameLead, type LeadQuestion, shownBars, topBars } from './chartAnalyses.ts'
import { lastOf } from './memoise.ts'

/** Those inputs that are ranked at all, family by family. */
const ranked = families.map(keys => keys.filter(key => inputOf(key).parameter.spread)).filter(keys => keys.length > 0)

/** Whether a hand is on the move, and no longer than a frame may be taken. */
const isMoving = ({ isDragging, isResting }: ChartInput) => isDragging && !isResting

/**
 * The inputs that do most to the lead, widest first. While a hand moves the bars move with every frame; their order is
 * that of the last round, in which each frame asks about another family of inputs, so that none takes longer. A drag
 * begins with the order of its own scenario.
 */
export function heldBars(): (input: ChartInput) => DragAnswers {
  let order: InputKey[] = []
  let round: Bar[] = []
  let turn = 0
  let before: ChartInput | undefined

  const beginRound = (bars: readonly Bar[]) => {
    order = bars.slice(0, shownBars).map(bar => bar.key)
    round = []
    turn = 0
  }
  const moved = lastOf((input: LeadQuestion) => {
    round.push(...askedTornado(input, ranked[turn]).spread)
    turn += 1
    if (turn === ranked.length) beginRound(rankingOf(round).spread)
    const bars = askedTornado(input, order).spread
    return order.flatMap(key => bars.filter(bar => bar.key === key))
  }, isSameLead)

  return input => {
    const isOn = before && isMoving(before) && before.measure === input.measure && before.baseWorld === input.baseWorld
    before = input
    if (isOn && isMoving(input)) return { bars: moved(input) }
    const bars = topBars(input)
    beginRound(bars)
    return { bars }
  }
}

/** With more inputs changed a bridge takes longer than a frame, and waits until a drag holds still or ends. */
const quickly = 10

/** What moved the lead from the baseline to now. */
export function heldBridge(): (input: ChartInput) => DragAnswers {
  let last: { of: ChartInput['ghost']; held: DragAnswers } | undefined
  return input => {
    const steps = last?.held.bridge?.steps.length ?? 0
    if (last && steps > quickly && isMoving(input) && last.of?.world === input.ghost?.world) return last.held
    last = { of: input.ghost, held: { bridge: bridgeOf(input) } }
    return last.held
  }
}
