import { live } from '../../live/live.ts'

/** Asked for in the place of a chart: many of them at once. */
export const allFigures = 'all'

/** And the model itself, as a workbook. */
export const theWorkbook = 'workbook'

/** Asked for in the place of a chart: the storyboard as slides. */
export const storyFigures = 'story'

/** The chart whose figure is asked for. */
export const askedFigure = live<string | null>(null)

/** Asks for the figure of a chart, from wherever a button or a command stands; null closes it. */
export const askForFigure = (id: string | null) => askedFigure.set(id)
