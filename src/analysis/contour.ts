import type { Heatmap } from './heatmap.ts'

/** A piece of the line where the lead changes, in shares of the map's width and height from its low corner. */
export type Piece = [fromX: number, fromY: number, toX: number, toY: number]

/**
 * The flip line of a heatmap, by marching squares between the middles of its cells, each crossing placed by a
 * straight line between the two leads. At a saddle the two pieces are drawn so that the lower corners stay together.
 */
export function contour({ columns, rows, leads }: Heatmap): Piece[] {
  const lead = (column: number, row: number) => leads[row * columns + column]!
  const x = (column: number) => (column + 0.5) / columns
  const y = (row: number) => (row + 0.5) / rows
  const pieces: Piece[] = []
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const corners = [
        { at: [x(column), y(row)], lead: lead(column, row) },
        { at: [x(column + 1), y(row)], lead: lead(column + 1, row) },
        { at: [x(column + 1), y(row + 1)], lead: lead(column + 1, row + 1) },
        { at: [x(column), y(row + 1)], lead: lead(column, row + 1) },
      ] as const
      const crossings = corners.flatMap((from, i) => {
        const to = corners[(i + 1) % 4]!
        if (from.lead >= 0 === to.lead >= 0) return []
        const share = from.lead / (from.lead - to.lead)
        return [[from.at[0] + (to.at[0] - from.at[0]) * share, from.at[1] + (to.at[1] - from.at[1]) * share] as const]
      })
      for (let i = 0; i + 1 < crossings.length; i += 2) pieces.push([...crossings[i]!, ...crossings[i + 1]!])
    }
  return pieces
}
