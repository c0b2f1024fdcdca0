import { baseIds } from '../../model/bases.ts'
import { lastQuarter } from '../../model/index.ts'
import { measureIds, measures } from '../../model/measures.ts'
import { initial, type ScenarioState } from '../scenario/scenarioState.ts'
import { changesOf, latest, rankOf } from './codeChanges.ts'
import { grouped, spell, unspell } from './codeSymbols.ts'

/** What a code carries. Reasons, locks and a pinned baseline are left to links and files; a base of one's own has no code. */
type Coded = Pick<ScenarioState, 'base' | 'own' | 'changes' | 'measure' | 'horizon'>

/**
 * The scenario as a short code, `4Q0K-7TR2-9D1X`: at most 24 characters that hold all of it, so that nothing is looked
 * up. Null where it does not fit: a value between two steps, too many changes (any six fit), or a base
 * of the user's own.
 */
export function codeOf({ base, own, changes, measure, horizon }: Coded): string | null {
  if (own) return null
  const version = counting.find(each => rankOf(changes, each) !== null && measuresIn(each).includes(measure))
  if (version === undefined) return null
  const number = rankOf(changes, version)!
  const digits = [version, baseIds.indexOf(base), measuresIn(version).indexOf(measure), horizon]
  const radixes = radixesOf(version)
  return spell(digits.reduceRight((rest, digit, i) => rest * radixes[i]! + BigInt(digit), number))
}

/** The scenario of a code as somebody typed it, or a sentence on what is wrong with the code. It never throws. */
export function readCode(text: string): { state: ScenarioState } | { problem: string } {
  const read = unspell(text)
  if ('problem' in read) return read
  const made = Number(read.number % most)
  const version = counting.find(each => each === made)
  if (!version) return { problem: `This code was made by another version of Stakeout (${made}; this is ${latest})` }
  let rest = read.number
  const [, base, measure, horizon] = radixesOf(version).map(radix => {
    const digit = Number(rest % radix)
    rest /= radix
    return digit
  })
  const changes = changesOf(rest, version)
  if (!changes) return { problem: 'A character of this code is mistyped' }
  const state = {
    ...initial,
    changes,
    base: baseIds[base!]!,
    measure: measuresIn(version)[measure!]!,
    horizon: horizon!,
  }
  // A code with needless zeros in front is not one that was ever shown.
  return codeOf(state) === grouped(text) ? { state } : { problem: 'A character of this code is mistyped' }
}

/**
 * The versions of codes. A code is of the first that counts what it holds, so an input or a measure that comes later says
 * `since`, and no code that was ever shown changes (`tests/fixtures/links`). Bases and quarters are counted in all of them.
 */
const counting = Array.from({ length: latest }, (_, i) => i + 1)

/** There is room for thirty versions. */
const most = 31n

const measuresIn = (version: number) => measureIds.filter(id => (measures[id].since ?? 1) <= version)

const radixesOf = (version: number) => [
  most,
  ...[baseIds.length, measuresIn(version).length, lastQuarter + 1].map(BigInt),
]
