import { type Heatmap, nodePlace } from './heatmap.ts'

/** A piece of the line where the lead changes, in shares of the map's width and height from its low corner. */
export type Piece = [fromX: number, fromY: number, toX: number, toY: number]

/**
 * The flip line of a heatmap, by marching squares between its nodes, edge to edge, each crossing placed by a straight
 * line between the two leads. At a saddle the two pieces are drawn so that the lower corners stay together.
 */
export function contour({ columns, rows, nodes }: Omit<Heatmap, 'x' | 'y' | 'leads'>): Piece[] {
  const corner = (column: number, row: number) => ({
    at: [nodePlace(column, columns), nodePlace(row, rows)] as const,
    lead: nodes[row * (columns + 2) + column]!,
  })
  const pieces: Piece[] = []
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      const corners = [
        corner(column, row),
        corner(column + 1, row),
        corner(column + 1, row + 1),
        corner(column, row + 1),
      ]
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
