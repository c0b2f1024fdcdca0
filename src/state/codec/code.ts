import { initial, type ScenarioState } from '../scenario/scenarioState.ts'
import { changesOf, latest, rankOf } from './codeChanges.ts'
import { grouped, spell, unspell } from './codeSymbols.ts'
import type { CodePart } from './fields/field.ts'
import { fields } from './fields.ts'

/**
 * The scenario as a short code, `4Q0K-7TR2-9D1X`: at most 24 characters that hold all of it, so that nothing is looked
 * up. What a code carries of each field is in the table of fields; what is left out is for links and files. Null where it
 * does not fit: a value between two steps, too many changes (any six fit), or a base of the user's own.
 */
export function codeOf(state: ScenarioState): string | null {
  if (uncoded.some(name => state[name] !== initial[name])) return null
  for (const version of counting) {
    const number = rankOf(state.changes, version)
    const places = digits.map(({ name, code }) => ({
      digit: code.digitOf(state[name], version),
      radix: code.radix(version),
    }))
    if (number === null || places.some(({ digit }) => digit < 0)) continue
    const all = [{ digit: version, radix: most }, ...places]
    return spell(all.reduceRight((rest, { digit, radix }) => rest * BigInt(radix) + BigInt(digit), number))
  }
  return null
}

/** The scenario of a code as somebody typed it, or a sentence on what is wrong with the code. It never throws. */
export function readCode(text: string): { state: ScenarioState } | { problem: string } {
  const read = unspell(text)
  if ('problem' in read) return read
  let rest = read.number
  const next = (radix: number) => {
    const digit = Number(rest % BigInt(radix))
    rest /= BigInt(radix)
    return digit
  }
  const made = next(most)
  const version = counting.find(each => each === made)
  if (!version) return { problem: `This code was made by another version of Stakeout (${made}; this is ${latest})` }
  const chosen = digits.map(({ name, code }) => [name, code.valueOf(next(code.radix(version)), version)])
  const changes = changesOf(rest, version)
  if (!changes) return { problem: 'A character of this code is mistyped' }
  const state: ScenarioState = { ...initial, ...Object.fromEntries(chosen), changes }
  // A code with needless zeros in front is not one that was ever shown.
  return codeOf(state) === grouped(text) ? { state } : { problem: 'A character of this code is mistyped' }
}

/**
 * The versions of codes. A code is of the first that counts what it holds, so an input or a measure that comes later says
 * `since`, and no code that was ever shown changes (`tests/fixtures/links`). Bases and quarters are counted in all of them.
 */
const counting = Array.from({ length: latest }, (_, i) => i + 1)

/** There is room for thirty versions. */
const most = 31

type Name = keyof ScenarioState
type Digit = Exclude<CodePart<ScenarioState[Name]>, string>

const codes = Object.entries(fields).map(([name, { code }]) => ({ name: name as Name, code }))

/** The fields that a code has as one digit each, in the order of the table. */
const digits = codes.flatMap(({ name, code }) => (typeof code === 'string' ? [] : [{ name, code: code as Digit }]))

/** The fields that no code can hold. */
const uncoded = codes.filter(({ code }) => code === 'no code').map(({ name }) => name)
