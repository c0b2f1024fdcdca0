import { firstEditionInputs } from '../../model/firstEdition/inputs.ts'

/** An input as codes count it: its key, and the steps that its changes are counted in. */
export type CountedInput = { key: string; min: number; max: number; step: number }

/** The rows with others in the place of those of the same key. */
const having = (rows: readonly CountedInput[], instead: readonly CountedInput[]) =>
  rows.map(row => instead.find(({ key }) => key === row.key) ?? row)

const ofMarket = (key: string, min: number, max: number, step: number): CountedInput => ({ key, min, max, step })
const ofBoth = (id: string, min: number, max: number, step: number) =>
  ['aws', 'alliance'].map(side => ofMarket(`${side}.${id}`, min, max, step))

const first = firstEditionInputs.map(([key, min, max, step]) => ofMarket(key, min, max, step))

/** Without what each lab has for itself now. */
const second = first.filter(({ key }) => !['matureComputeRatio', 'matureOpexRatio'].includes(key))

/** What makes the longest codes stands first. */
const third = [
  ...ofBoth('committed', 0, 600, 1),
  ...ofBoth('cash', 0, 300, 1),
  ...ofBoth('rerating', 0.2, 5, 0.05),
  ...ofBoth('resaleFees', 0, 0.5, 0.01),
  ...ofBoth('rivalCloudShare', 0, 1, 0.01),
  ...ofBoth('matureComputeRatio', 0.1, 1, 0.01),
  ...ofBoth('matureOpexRatio', 0.1, 0.6, 0.01),
  ...ofBoth('commitQuarters', 4, 60, 1),
  ...ofBoth('commitCollected', 0, 1, 0.05),
  ...ofBoth('incomeShare', 0, 1, 0.01),
  ofMarket('lockupQuarters', 0, 8, 1),
  ofMarket('lockupDiscount', 0, 0.4, 0.01),
  ofMarket('gainTax', 0, 0.35, 0.01),
  ofMarket('cashKept', 0, 1, 0.05),
  ofMarket('chipLife', 3, 8, 0.5),
  ofMarket('idleBuilt', 0, 1, 0.05),
  ...having(second, [...ofBoth('ipoQuarter', 0, 24, 1), ...ofBoth('revenueShareEnd', 1, 120, 1)]),
]

const fourth = [...ofBoth('revenueShareCap', 1, 100_000, 1), ...ofBoth('shares', 1, 40, 0.001), ...third]

/** The inputs that codes count, by version from 1 on, each list in its order. Frozen, as the steps in it are. */
export const codeInputs: readonly (readonly CountedInput[])[] = [first, second, third, fourth]
