import type { Chart } from './chart.ts'
import { valueCreated } from './valueCreated.tsx'

/** The chart that stands first, on the desk and on the way there: nothing waits for the others. */
export const hero: Chart = valueCreated
