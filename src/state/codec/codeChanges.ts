import { type Input, inputs } from '../../model/inputs.ts'
import { measures } from '../../model/measures.ts'
import type { Parameter } from '../../model/parameter.ts'
import type { Changes } from '../../model/world.ts'

/** What the codes of a version count: its inputs, and for each in how many ways 0, 1, 2 … of them from it on can take a step. */
type Counted = { inputs: Input[]; ways: bigint[][] }

/** The version that counts every input and every measure. */
export const latest = Math.max(
  ...[...inputs.map(({ parameter }) => parameter), ...Object.values(measures)].map(({ since = 1 }) => since),
)

const most = 8

const versions: Counted[] = Array.from({ length: latest }, (_, i) => {
  const known = inputs.filter(({ parameter: { since = 1 } }) => since <= i + 1)
  return { inputs: known, ways: waysOf(known) }
})

/**
 * Every set of changes that stay on the steps has a number, counted from the empty set up: first by how many inputs
 * change, then by which, then by the step each one takes. So a few changes make a small number, and it takes no list.
 * Null where a value is between two steps, where more inputs change than are counted, or one that this version does not know.
 */
export function rankOf(changes: Changes, version: number): bigint | null {
  const { inputs: known, ways } = versions[version - 1]!
  const steps = known.map(({ key, parameter }) => {
    const value = changes[key]
    return value === undefined ? undefined : stepAt(parameter, value)
  })
  let left = inputs.filter(({ key }) => changes[key] !== undefined).length
  if (steps.includes(null) || left > most || left > steps.filter(step => step !== undefined).length) return null
  let number = ways[0]!.slice(0, left).reduce((sum, fewer) => sum + fewer, 0n)
  for (const [i, step] of steps.entries()) {
    if (step === undefined || step === null) continue
    number += ways[i + 1]![left]! + BigInt(step) * ways[i + 1]![left - 1]!
    left -= 1
  }
  return number
}

/** The changes of that number in that version; null where there are none. */
export function changesOf(number: bigint, version: number): Changes | null {
  const { inputs: known, ways } = versions[version - 1]!
  let left = 0
  let rest = number
  for (; left <= most && rest >= ways[0]![left]!; left++) rest -= ways[0]![left]!
  if (left > most) return null
  const changes: [string, number][] = []
  for (const [i, { key, parameter }] of known.entries()) {
    const unchanged = ways[i + 1]![left]!
    if (left === 0 || rest < unchanged) continue
    const perStep = ways[i + 1]![left - 1]!
    changes.push([key, valueAt(parameter, Number((rest - unchanged) / perStep))])
    rest = (rest - unchanged) % perStep
    left -= 1
  }
  return Object.fromEntries(changes)
}

function waysOf(known: Input[]): bigint[][] {
  return known.reduceRight<bigint[][]>(
    (later, { parameter }) => {
      const [next] = later
      const here = next!.map((same, count) => same + (count === 0 ? 0n : stepsOf(parameter) * next![count - 1]!))
      return [here, ...later]
    },
    [[1n, ...Array.from({ length: most }, () => 0n)]],
  )
}

/** Twelve digits, as the sliders have them: only a value that comes back exactly is on a step. */
const valueAt = ({ min, step }: Parameter, count: number) => Number((min + count * step).toPrecision(12)) + 0

function stepAt(parameter: Parameter, value: number): number | null {
  const count = Math.round((value - parameter.min) / parameter.step)
  return valueAt(parameter, count) === value ? count : null
}

function stepsOf({ min, max, step }: Parameter): bigint {
  return BigInt(Math.round((max - min) / step)) + 1n
}
