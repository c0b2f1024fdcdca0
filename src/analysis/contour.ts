import type { Heatmap } from './heatmap.ts'

/** A piece of the line where the lead changes, in shares of the map's width and height from its low corner. */
export type Piece = [fromX: number, fromY: number, toX: number, toY: number]

type Nodes = Omit<Heatmap, 'x' | 'y' | 'leads'>

/**
 * The flip line of a heatmap, by marching squares between its nodes, edge to edge, each crossing placed by a straight
 * line between the two leads. At a saddle the two pieces are drawn so that the lower corners stay together.
 */
export function contour(map: Nodes): Piece[] {
  const { columns, rows, nodes } = map
  const across = columns + 2
  const pieces: Piece[] = []
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      const at = row * across + column
      const isAhead = nodes[at]! >= 0
      const isEven =
        nodes[at + 1]! >= 0 === isAhead &&
        nodes[at + across]! >= 0 === isAhead &&
        nodes[at + across + 1]! >= 0 === isAhead
      if (!isEven) pieces.push(...piecesIn(map, column, row))
    }
  return pieces
}

/** The pieces in the square whose low corner is this node. */
function piecesIn({ columns, nodes, places }: Nodes, column: number, row: number): Piece[] {
  const corner = (right: number, up: number) => ({
    at: [places.x[column + right]!, places.y[row + up]!] as const,
    lead: nodes[(row + up) * (columns + 2) + column + right]!,
  })
  const corners = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)]
  const crossings = corners.flatMap((from, i) => {
    const to = corners[(i + 1) % 4]!
    if (from.lead >= 0 === to.lead >= 0) return []
    const share = from.lead / (from.lead - to.lead)
    return [[from.at[0] + (to.at[0] - from.at[0]) * share, from.at[1] + (to.at[1] - from.at[1]) * share] as const]
  })
  const pieces: Piece[] = []
  for (let i = 0; i + 1 < crossings.length; i += 2) pieces.push([...crossings[i]!, ...crossings[i + 1]!])
  return pieces
}
