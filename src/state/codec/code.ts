import { initial, type ScenarioState } from '../scenario/scenarioState.ts'
import { changesOf, rankOf } from './codeChanges.ts'
import { grouped, spell, unspell } from './codeSymbols.ts'
import { codeVersion, latestCode, writtenCodes } from './codeVersions.ts'
import type { CodePart } from './fields/field.ts'
import { fields, readShared, type SharedRead } from './fields.ts'
import { version as formatVersion } from './versions.ts'

/**
 * The scenario as a short code, `4Q0K-7TR2-9D1X`: at most 24 characters that hold all of it, so that nothing is looked
 * up. What a code carries of each field is in the table of fields; what is left out is for links and files. Null where it
 * does not fit: a value between two steps, too many changes (any six fit; four where one of them has tens of thousands of steps), or a base of the user's own.
 */
export function codeOf(state: ScenarioState): string | null {
  if (uncoded.some(name => state[name] !== initial[name])) return null
  for (const version of writtenCodes) {
    const code = spelled(state, version)
    if (code) return code
  }
  return null
}

/** The scenario of a code as somebody typed it, or a sentence on what is wrong with the code. It never throws. */
export function readCode(text: string): SharedRead | { problem: string } {
  const read = unspell(text)
  if ('problem' in read) return read
  let rest = read.number
  const next = (radix: number) => {
    const digit = Number(rest % BigInt(radix))
    rest /= BigInt(radix)
    return digit
  }
  const version = next(most)
  if (!codeVersion(version))
    return { problem: `This code was made by another version of Stakeout (${version}; this is ${latestCode})` }
  const chosen = Object.fromEntries(
    digits.map(({ name, code }) => [name, code.valueOf(next(code.radix(version)), version)]),
  )
  const coded = { ...chosen, changes: changesOf(rest, version) ?? {} }
  // A code with needless zeros in front is not one that was ever shown.
  if (spelled({ ...initial, ...coded }, version) !== grouped(text))
    return { problem: 'A character of this code is mistyped' }
  return readShared({ ...coded, v: version === 1 ? 1 : formatVersion })
}

/** What is coded of a scenario, as that version of codes spells it; null where the version does not count it, or it is too long. */
function spelled(state: ScenarioState, version: number): string | null {
  const number = rankOf(state.changes, version)
  const places = digits.map(({ name, code }) => ({
    digit: code.digitOf(state[name], version),
    radix: code.radix(version),
  }))
  if (number === null || places.some(({ digit }) => digit < 0)) return null
  const all = [{ digit: version, radix: most }, ...places]
  return spell(all.reduceRight((rest, { digit, radix }) => rest * BigInt(radix) + BigInt(digit), number))
}

/** There is room for thirty versions. */
const most = 31

type Name = keyof ScenarioState
type Digit = Exclude<CodePart<ScenarioState[Name]>, string>

const codes = Object.entries(fields).map(([name, { code }]) => ({ name: name as Name, code }))

/** The fields that a code has as one digit each, in the order of the table. */
const digits = codes.flatMap(({ name, code }) => (typeof code === 'string' ? [] : [{ name, code: code as Digit }]))

/** The fields that no code can hold. */
const uncoded = codes.filter(({ code }) => code === 'no code').map(({ name }) => name)
