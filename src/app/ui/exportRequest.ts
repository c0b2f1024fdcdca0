let chart: string | null = null
const listeners = new Set<() => void>()

/** Asked for in the place of a chart: many of them at once. */
export const allFigures = 'all'

/** And the model itself, as a workbook. */
export const theWorkbook = 'workbook'

/** Asked for in the place of a chart: the storyboard as slides. */
export const storyFigures = 'story'

/** Asks for the figure of a chart, from wherever a button or a command stands; null closes it. */
export function askForFigure(id: string | null) {
  chart = id
  for (const listener of listeners) listener()
}

/** The chart whose figure is asked for. */
export const askedFigure = {
  get: () => chart,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
