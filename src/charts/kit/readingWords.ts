import { spoken } from '../../model/spoken.ts'
import type { TooltipLine } from '../chart.ts'

/** Readings as they stand in a sentence: "Amazon $243B, Microsoft $187B". */
export const readingWords = (readings: readonly TooltipLine[], between = ' '): string =>
  readings.map(({ name, value }) => `${name}${between}${value}`).join(', ')

/** What stands at a place of a chart, under its name. */
export type PlaceReadings = { title: string; readings: readonly TooltipLine[] }

/** A place of a chart as it is heard: "Q3 2029: Amazon 243 billion dollars, Microsoft 187 billion dollars". */
export const placeWords = ({ title, readings }: PlaceReadings): string =>
  spoken([title, readingWords(readings)].filter(Boolean).join(': '))
