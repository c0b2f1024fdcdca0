import type { Pixels } from './lengths.ts'

/** So high is a row where all fit into their figure, and where they do not: then the picture is higher than it, and scrolls. */
const rowHeights = { fitting: 26, scrolling: 27 }

/** What stands over the rows: the numbers of the axis. */
export const aboveRows: Pixels = 32

/** How high a picture of so many rows is at the least. */
export const leastRankHeight = (rows: number): Pixels => rows * rowHeights.fitting + aboveRows

/** How high a picture of so many rows is in a figure of this height. */
export const rankHeight = (rows: number, height: Pixels): Pixels =>
  Math.max(
    height,
    leastRankHeight(rows) <= height + 1 ? leastRankHeight(rows) : rows * rowHeights.scrolling + aboveRows,
  )
