import type { InputKey } from '../../model/inputs.ts'

/** How many futures are drawn when nothing moves: enough for whole parts of a hundred, or ten times the pains. */
export const futureCounts = [20_000, 100_000] as const

export type FutureCount = (typeof futureCounts)[number]

/** The inputs of the map of two, across and up. */
export type MapAxes = readonly [across: InputKey, up: InputKey]

export const firstSeed = 1
export const mostSeed = 999_999
export const firstCorrelation = 0.5
/** What the correlation is called: it is that of the labs’ growth, and that of their re-rating (`src/analysis/draws.ts`). */
export const correlationName = 'Correlation between the labs'
/** Two growths that are wholly one would be one input. */
export const mostCorrelation = 0.95
export const firstAxes: MapAxes = ['aws.valuation', 'adoptionSlowdown']

/** Another seed, far from the last and always the same after it. */
export const nextSeed = (seed: number): number => ((seed * 7919 + 104_729) % mostSeed) + 1
