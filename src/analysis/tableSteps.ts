import { type InputKey, inputOf } from '../model/inputs.ts'
import { isWhole } from '../model/parameter.ts'
import type { InputValue } from '../model/quantities.ts'
import { inputNoun, inputText } from '../model/wording.ts'

/** The values of an input that a table is made over: where they start, how far apart they are, how many. */
export type TableSteps = { start: InputValue; step: InputValue; count: number }

/** An axis of a table: the input, and its values from the lowest to the highest. */
export type TableAxis = { key: InputKey; values: InputValue[] }

/** How many values an axis may have. */
export const stepsAtMost = 25

/** The values of `steps`. */
export const stepValues = ({ start, step, count }: TableSteps): InputValue[] =>
  Array.from({ length: count }, (_, i) => dusted(start + i * step, step))

/** A value without the dust of adding up steps. */
export const dusted = (value: number, step: number) =>
  Math.abs(value) < step * 1e-9 ? 0 : Number(value.toPrecision(12))

/** Why `steps` cannot be an axis, as a sentence; null where they can. */
export function stepsFault(key: InputKey, { start, step, count }: TableSteps): string | null {
  const { parameter } = inputOf(key)
  if (!(Number.isInteger(count) && count >= 2 && count <= stepsAtMost))
    return `A table has 2 to ${stepsAtMost} values of an input, not ${count}.`
  if (!(step > 0)) return 'The step has to be above zero.'
  if (isWhole(parameter) && !(Number.isInteger(step) && Number.isInteger(start)))
    return `The values of ${inputNoun(key)} are whole quarters.`
  const last = stepValues({ start, step, count }).at(-1)!
  const outside = start < parameter.min ? start : last > parameter.max ? last : null
  if (outside === null) return null
  const [least, most] = [parameter.min, parameter.max].map(value => inputText(key, value))
  return `${inputText(key, outside)} is outside the range of ${inputNoun(key)}, ${least} to ${most}.`
}
