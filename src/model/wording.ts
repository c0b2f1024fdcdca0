import { type InputKey, inputOf } from './inputs.ts'
import { names, possessive, whose } from './names.ts'
import { snapped } from './parameter.ts'
import { rivalOf } from './sides.ts'
import { boxText, parameterUnits, spelledOut } from './units.ts'

/** An input inside a sentence: "Anthropic’s ARR growth", "half-life of the multiple". */
export function inputNoun(key: InputKey): string {
  const input = inputOf(key)
  const { noun, label } = input.parameter
  const owner = whose(input)
  if (!noun) return [owner && possessive(owner), lowered(label)].filter(Boolean).join(' ')
  if (!input.side) return noun
  const { lab, owner: holder } = names[input.side]
  return noun
    .replaceAll('{lab}’s', possessive(lab))
    .replaceAll('{owner}’s', possessive(holder))
    .replaceAll('{lab}', lab)
    .replaceAll('{owner}', holder)
    .replaceAll('{rival}', names[rivalOf(input.side)].lab)
}

/** What a value of an input is called in the place of its number: "never", "no cap"; null for a number like any other. */
const unlimitedWord = (key: InputKey, value: number): string | null => {
  const { unlimited, max } = inputOf(key).parameter
  return unlimited !== undefined && value >= max ? unlimited : null
}

/** What stands in the entry box of an input: everything that was typed, or the word for no end and no limit. */
export const inputBox = (key: InputKey, value: number): string =>
  unlimitedWord(key, value) ?? boxText(inputOf(key).parameter.unit, value)

/** A value of an input in full, as it was entered or has to be: "$11.9B", "8 quarters", "no cap", and "quarter 8" where a day is meant. */
export function inputValue(key: InputKey, value: number): string {
  const { unit, isDate } = inputOf(key).parameter
  const word = unlimitedWord(key, value)
  if (word !== null) return word
  if (unit !== 'quarters') return boxText(unit, value)
  return isDate ? `quarter ${boxText(unit, value)}` : spelledOut(unit, value)
}

/** A value of an input as it has room beside a label: "$12B", "quarter 8". */
export function inputText(key: InputKey, value: number): string {
  const { parameter } = inputOf(key)
  const { unit, isDate } = parameter
  if (isDate) return inputValue(key, snapped(parameter, value))
  return unlimitedWord(key, value) ?? parameterUnits[unit].format(value)
}

/** What stands before a value of an input: in a quarter, at any other, and at a word. */
export const placing = (key: InputKey, value?: number): 'in' | 'at' =>
  inputOf(key).parameter.isDate && (value === undefined || unlimitedWord(key, value) === null) ? 'in' : 'at'

/** A place on an input's track: "at 73 %", "in quarter 8". The value in full, or as `text` has it. */
export const atValue = (key: InputKey, value: number, text = inputValue): string =>
  `${placing(key, value)} ${text(key, value)}`

/** An input at a value: "Anthropic’s ARR growth at 73 %", "Anthropic’s listing in quarter 8". */
export const inputAt = (key: InputKey, value: number, text = inputValue): string =>
  `${inputNoun(key)} ${atValue(key, value, text)}`

/** What was done to an input, after its noun: "from 8 quarters to 7 quarters". */
export const fromTo = (key: InputKey, from: number, to: number): string =>
  `from ${inputValue(key, from)} to ${inputValue(key, to)}`

/** As it begins a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** As it stands inside a sentence; what is written in capitals stays so. */
export const lowered = (label: string) =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
