import { type CountedInput, codeInputs } from './codeInputs.ts'

/** What the codes of a version count: its inputs, and for each in how many ways 0, 1, 2 … of them from it on can take a step. */
type Counted = { inputs: readonly CountedInput[]; ways: bigint[][] }

/** Values by input; which inputs there are depends on the version. */
type Values = { readonly [key: string]: number | undefined }

const most = 8

const versions: Counted[] = codeInputs.map(inputs => ({ inputs, ways: waysOf(inputs) }))

/**
 * Every set of changes that stay on the steps has a number, counted from the empty set up: first by how many inputs
 * change, then by which, then by the step each one takes. So a few changes make a small number, and it takes no list.
 * Null where a value is between two steps or outside them, where more inputs change than are counted, or one that this
 * version does not know.
 */
export function rankOf(changes: Values, version: number): bigint | null {
  const { inputs, ways } = versions[version - 1]!
  const steps = inputs.map(input => {
    const value = changes[input.key]
    return value === undefined ? undefined : stepAt(input, value)
  })
  let left = Object.values(changes).filter(value => value !== undefined).length
  if (steps.includes(null) || left > most || left > steps.filter(step => step !== undefined).length) return null
  let number = ways[0]!.slice(0, left).reduce((sum, fewer) => sum + fewer, 0n)
  for (const [i, step] of steps.entries()) {
    if (step === undefined || step === null) continue
    number += ways[i + 1]![left]! + BigInt(step) * ways[i + 1]![left - 1]!
    left -= 1
  }
  return number
}

/** The changes of that number in that version, by input; null where there are none. */
export function changesOf(number: bigint, version: number): Record<string, number> | null {
  const { inputs, ways } = versions[version - 1]!
  let left = 0
  let rest = number
  for (; left <= most && rest >= ways[0]![left]!; left++) rest -= ways[0]![left]!
  if (left > most) return null
  const changes: [string, number][] = []
  for (const [i, input] of inputs.entries()) {
    const unchanged = ways[i + 1]![left]!
    if (left === 0 || rest < unchanged) continue
    const perStep = ways[i + 1]![left - 1]!
    changes.push([input.key, valueAt(input, Number((rest - unchanged) / perStep))])
    rest = (rest - unchanged) % perStep
    left -= 1
  }
  return Object.fromEntries(changes)
}

function waysOf(inputs: readonly CountedInput[]): bigint[][] {
  return inputs.reduceRight<bigint[][]>(
    (later, input) => {
      const [next] = later
      const here = next!.map((same, count) => same + (count === 0 ? 0n : stepsOf(input) * next![count - 1]!))
      return [here, ...later]
    },
    [[1n, ...Array.from({ length: most }, () => 0n)]],
  )
}

/** Twelve digits, as the sliders have them: only a value that comes back exactly is on a step. */
const valueAt = ({ min, step }: CountedInput, count: number) => Number((min + count * step).toPrecision(12)) + 0

function stepAt(input: CountedInput, value: number): number | null {
  const count = Math.round((value - input.min) / input.step)
  return count >= 0 && value <= input.max && valueAt(input, count) === value ? count : null
}

function stepsOf({ min, max, step }: CountedInput): bigint {
  return BigInt(Math.round((max - min) / step)) + 1n
}
