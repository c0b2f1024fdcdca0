import { clamp } from '../model/clamp.ts'
import { lineOf } from '../model/index.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import { ownerOf } from '../model/keys.ts'
import { isWhole } from '../model/parameter.ts'
import type { InputValue, LineValue } from '../model/quantities.ts'
import { inputValue } from '../model/wording.ts'
import type { Flat, Goal, GoalAnswer } from './goalSeek.ts'

/** One value that brings the line to its target, or a stretch of such values with where it begins, and the one of them to set. */
export type Choice = { value: InputValue; from: InputValue; says: string }

/** All that brings the line to its target, from low to high; of a stretch the value nearest to the present one is set. */
export function choicesOf(key: InputKey, { roots, flats }: GoalAnswer, now: InputValue): Choice[] {
  const stretches = isWhole(inputOf(key).parameter)
    ? runsOf(roots)
    : roots.map(root => flats.find(({ from, to }) => root >= from && root <= to) ?? { from: root, to: root })
  return stretches.map(({ from, to }) => ({
    value: clamp(now, from, to),
    from,
    says: from === to ? inputValue(key, from) : `${inputValue(key, from)} to ${inputValue(key, to)}`,
  }))
}

/** Whole numbers in a row as stretches. */
function runsOf(wholes: readonly number[]): Flat[] {
  const runs: Flat[] = []
  for (const whole of wholes) {
    const last = runs.at(-1)
    if (last && whole === last.to + 1) last.to = whole
    else runs.push({ from: whole, to: whole })
  }
  return runs
}

/** What the line comes to, with as many places as tell it from its target. */
export function reachedSays({ line, target }: Goal, reached: LineValue): string {
  const { format, exact } = lineOf(ownerOf(line).id).unit
  const text = [format, exact].find(words => words(reached) !== words(target))?.(reached)
  return text ?? `${exact(reached)}, off by less than its last digit`
}
