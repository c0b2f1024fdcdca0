import { type InputKey, isInput } from '../../model/inputs.ts'
import { quotedRaw, type ReadChanges } from './readChanges.ts'

/** How many futures are drawn when nothing moves: enough for whole parts of a hundred, or ten times the pains. */
export const futureCounts = [20_000, 100_000] as const

export type FutureCount = (typeof futureCounts)[number]

/** The inputs of the map of two, across and up. */
export type MapAxes = readonly [across: InputKey, up: InputKey]

export const firstSeed = 1
export const mostSeed = 999_999
export const firstCorrelation = 0.5
/** Two growths that are wholly one would be one input. */
export const mostCorrelation = 0.95
export const firstAxes: MapAxes = ['aws.valuation', 'adoptionSlowdown']

export const readSeed = (raw: unknown): ReadChanges<number> =>
  Number.isInteger(raw) && Number(raw) >= 1 && Number(raw) <= mostSeed
    ? { value: Number(raw), dropped: [] }
    : { value: firstSeed, dropped: [`the seed ${quotedRaw(raw)} is not one of 1 to 999999`] }

export const readCorrelation = (raw: unknown): ReadChanges<number> =>
  typeof raw === 'number' && Math.abs(raw) <= mostCorrelation
    ? { value: raw + 0, dropped: [] }
    : { value: firstCorrelation, dropped: [`the correlation ${quotedRaw(raw)} is not between −0.95 and 0.95`] }

export function readFutures(raw: unknown): ReadChanges<FutureCount> {
  const count = futureCounts.find(one => one === raw)
  return count
    ? { value: count, dropped: [] }
    : {
        value: futureCounts[0],
        dropped: [`the number of simulated futures ${quotedRaw(raw)} is not one to choose from`],
      }
}

/** Two different inputs. */
export function readAxes(raw: unknown): ReadChanges<MapAxes> {
  const [across, up, ...more] = Array.isArray(raw) ? (raw as unknown[]) : []
  const isKnown = (key: unknown): key is InputKey => typeof key === 'string' && isInput(key)
  return isKnown(across) && isKnown(up) && across !== up && more.length === 0
    ? { value: [across, up], dropped: [] }
    : { value: firstAxes, dropped: [`the inputs of the map ${quotedRaw(raw)} are not two that are known`] }
}

/** Another seed, far from the last and always the same after it. */
export const nextSeed = (seed: number): number => ((seed * 7919 + 104_729) % mostSeed) + 1
