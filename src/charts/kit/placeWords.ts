import { spoken } from '../../model/spoken.ts'
import type { TooltipLine } from '../chart.ts'

/** What stands at a place of a chart, under its name. */
export type PlaceReadings = { title: string; readings: readonly TooltipLine[] }

/** A place of a chart as it is heard: "Q3 2029: Amazon 243 billion dollars, Microsoft 187 billion dollars". */
export function placeWords({ title, readings }: PlaceReadings): string {
  const says = readings.map(({ name, value }) => `${name} ${value}`).join(', ')
  return spoken([title, says].filter(Boolean).join(': '))
}
