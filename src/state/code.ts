import { baseIds } from '../model/bases.ts'
import { lastQuarter } from '../model/index.ts'
import { measureIds } from '../model/measures.ts'
import { changesOf, latest, numberOf } from './codeChanges.ts'
import { grouped, spell, unspell } from './codeSymbols.ts'
import { initial, type Shared } from './shared.ts'

/** What a code carries. Reasons, locks and a pinned baseline are left to links and files; a base of one's own has no code. */
type Coded = Pick<Shared, 'base' | 'own' | 'changes' | 'measure' | 'horizon'>

/**
 * The scenario as a short code, `4Q0K-7TR2-9D1X`: at most 24 characters that hold all of it, so that nothing is looked
 * up. Null where it does not fit: a value between two steps, too many changes (any six fit), or a base
 * of the user's own.
 */
export function codeOf({ base, own, changes, measure, horizon }: Coded): string | null {
  if (own) return null
  const version = counting.find(each => numberOf(changes, each) !== null)
  if (version === undefined) return null
  const number = numberOf(changes, version)!
  const digits = [version, baseIds.indexOf(base), measureIds.indexOf(measure), horizon]
  return spell(digits.reduceRight((rest, digit, i) => rest * radixes[i]! + BigInt(digit), number))
}

/** The scenario of a code as somebody typed it, or a sentence on what is wrong with the code. It never throws. */
export function readCode(text: string): { state: Shared } | { problem: string } {
  const read = unspell(text)
  if ('problem' in read) return read
  let rest = read.number
  const [made, base, measure, horizon] = radixes.map(radix => {
    const digit = Number(rest % radix)
    rest /= radix
    return digit
  })
  const version = counting.find(each => each === made)
  if (!version) return { problem: `This code was made by another version of Stakeout (${made}; this is ${latest})` }
  const changes = changesOf(rest, version)
  if (!changes) return { problem: 'A character of this code is mistyped' }
  const state = { ...initial, changes, base: baseIds[base!]!, measure: measureIds[measure!]!, horizon: horizon! }
  // A code with needless zeros in front is not one that was ever shown.
  return codeOf(state) === grouped(text) ? { state } : { problem: 'A character of this code is mistyped' }
}

/**
 * The versions of codes. A code is of the first that counts what it holds, so an input that comes later says `since`, and
 * no code that was ever shown changes (`tests/fixtures/links`). Bases, measures and quarters are counted in all of them.
 */
const counting = Array.from({ length: latest }, (_, i) => i + 1)

const radixes = [31, baseIds.length, measureIds.length, lastQuarter + 1].map(BigInt)
