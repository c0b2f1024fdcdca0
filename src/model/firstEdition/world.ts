import type { InputKey } from '../inputs.ts'
import { sides } from '../sides.ts'
import type { Changes, World } from '../world.ts'
import { type FirstEditionBase, firstEditionBases } from './bases.ts'
import { firstEditionInputs } from './inputs.ts'

const ofBoth = (id: string, value: number) => sides.map(side => [`${side}.${id}`, value] as const)

/** What the inputs of the second edition are where they say nothing: then every line of the first edition is as it was. */
const neutral = Object.fromEntries([
  ...ofBoth('cash', 0),
  ...ofBoth('resaleFees', 0),
  ...ofBoth('committed', 0),
  ...ofBoth('rivalCloudShare', 0),
  ...ofBoth('rerating', 1),
  ...ofBoth('revenueShareCap', 100_000),
  ['cashKept', 0],
  ['gainTax', 0],
  ['lockupDiscount', 0],
  ['chipLife', 6],
]) as Changes

/** What stood for "never" in the end of a revenue share, beyond the last quarter, and what stands for it now. */
const never = (key: string, value: number) => (key.endsWith('.revenueShareEnd') && value === 40 ? 120 : value)

/** What the market had in the first edition and each lab has now. */
const parted = ['matureComputeRatio', 'matureOpexRatio']

const rows = firstEditionInputs.flatMap(([key, , , , values]) =>
  (parted.includes(key) ? sides.map(side => `${side}.${key}`) : [key]).map(each => ({
    key: each as InputKey,
    valueIn: (base: FirstEditionBase) =>
      never(key, typeof values === 'number' ? values : values[firstEditionBases.indexOf(base)]!),
  })),
)

/**
 * The world of a scenario as the first edition had it: its base's values of then, those of its inputs that were set away from
 * them, and nothing of what is new. Long-run ratios that differ between the labs could not be said then: they are the base's.
 * What bears on no line of the first edition is as in `now`.
 */
export function firstEditionWorld(base: FirstEditionBase, values: Changes, now: World): World {
  const old = Object.fromEntries(rows.map(({ key, valueIn }) => [key, values[key] ?? valueIn(base)])) as World
  for (const id of parted) {
    const [first, second] = sides.map(side => `${side}.${id}` as InputKey) as [InputKey, InputKey]
    if (old[first] === old[second]) continue
    for (const key of [first, second]) old[key] = rows.find(row => row.key === key)!.valueIn(base)
  }
  return { ...now, ...neutral, ...old }
}
