import { baseIds } from '../model/bases.ts'
import { lastQuarter } from '../model/index.ts'
import { inputs } from '../model/inputs.ts'
import { measureIds } from '../model/measures.ts'
import type { Parameter } from '../model/parameter.ts'
import type { Changes } from '../model/world.ts'
import { groupOf, placeOf, waysToChange } from './codeChanges.ts'
import { isSound, plain, sealed, symbols } from './codeSymbols.ts'
import { initial, type Shared } from './shared.ts'

/** What a code carries; reasons, locks and a pinned baseline are left to links and files. */
type Coded = Pick<Shared, 'base' | 'changes' | 'measure' | 'horizon'>

/**
 * The scenario as a short code, `4Q0K-7TR2-9D1X`: at most 24 characters that say it all, so that nothing is looked up.
 * Null where it does not fit: a value between two steps, or more changes than there is room for (any six fit).
 */
export function codeOf(state: Coded): string | null {
  const steps = inputs.map(({ key, parameter }) => stepOf(parameter, state.changes[key]))
  if (steps.includes(null)) return null
  const { count, place } = placeOf(steps as (number | undefined)[])
  const smaller = Array.from({ length: count }, (_, fewer) => waysToChange(fewer)).reduce((a, b) => a + b, 0n)
  const digits = [version, baseIds.indexOf(state.base), measureIds.indexOf(state.measure), state.horizon]
  const number = digits.reduceRight((sum, digit, i) => sum * radixes[i]! + BigInt(digit), smaller + place)
  return sealed(number)
}
