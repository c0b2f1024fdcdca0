import { outcomes } from '../analysis/outcome.ts'
import { plausible } from '../analysis/plausible.ts'
import type { LineKey } from '../model/index.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import type { World } from '../model/world.ts'
import { feedsOf } from './feeds.ts'

/** An end of an input's range, and what the number then is. */
type End = { value: number; result: number }

/**
 * How far an input's range moves a number, all else equal: at its low end, at its high end, and the widest swing seen
 * on the way. `isFull` marks the whole slider's range, where the input has no plausible one.
 */
export type Swing = { key: InputKey; low: End; high: End; swing: number; isFull: boolean }

const looks = 5

/**
 * The inputs that feed a line, by how far their plausible range moves it at this quarter, widest first; then those
 * without a plausible range, over their full one.
 */
export function swingsOf(line: LineKey, quarter: number, world: World, baseWorld: World): Swing[] {
  const asked = feedsOf([line]).inputs.map(key => {
    const { min, max } = inputOf(key).parameter
    const range = plausible(key, world, baseWorld)
    return { key, isFull: range === null, values: spread(key, range ?? { low: min, high: max }) }
  })
  const cases = asked.flatMap(({ key, values }) => [...values, world[key]].map(value => ({ key, value })))
  const columns: { [Key in InputKey]?: Float64Array } = {}
  cases.forEach(({ key, value }, i) => {
    columns[key] ??= new Float64Array(cases.length).fill(world[key])
    columns[key][i] = value
  })
  const results = outcomes(columns, cases.length, world, { line, quarter })
  let from = 0
  const swings = asked.map(({ key, values, isFull }): Swing => {
    const own = [...results.subarray(from, from + values.length + 1)]
    from += values.length + 1
    return {
      key,
      isFull,
      low: { value: values[0]!, result: own[0]! },
      high: { value: values.at(-1)!, result: own[values.length - 1]! },
      swing: Math.max(...own) - Math.min(...own),
    }
  })
  return swings.toSorted((a, b) => Number(a.isFull) - Number(b.isFull) || b.swing - a.swing)
}

/** Values from low to high at even distances; whole ones where quarters are counted. */
function spread(key: InputKey, { low, high }: { low: number; high: number }): number[] {
  const isWhole = inputOf(key).parameter.unit === 'quarters'
  const even = Array.from({ length: looks }, (_, i) => low + ((high - low) * i) / (looks - 1))
  return even.map(value => (isWhole ? Math.floor(value + 0.5) : value))
}
