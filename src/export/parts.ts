import { type Shape, scaled } from './shapes.ts'

/** A stretch of a figure, and what it is to who hears or searches it. */
export type Part = {
  is: 'headline' | 'paragraph' | 'picture' | 'table' | 'code' | 'ornament'
  shapes: readonly Shape[]
  /** What a picture shows, in words. */
  alt?: string
  /** Where a click on it leads. */
  address?: string
  /** Of a table its cells, row by row, the first row and the first of each row heads; and what only adorns it. */
  rows?: readonly (readonly CellPart[])[]
  ornaments?: readonly Shape[]
}

/** A cell of a table; what it is a head of, where it is one. */
export type CellPart = { scope: 'Column' | 'Row' | null; shapes: readonly Shape[] }

export const scaledPart = (part: Part, by: number): Part => ({
  ...part,
  shapes: scaledAll(part.shapes, by),
  ...(part.rows && {
    rows: part.rows.map(row => row.map(cell => ({ ...cell, shapes: scaledAll(cell.shapes, by) }))),
    ornaments: scaledAll(part.ornaments ?? [], by),
  }),
})

const scaledAll = (shapes: readonly Shape[], by: number) => shapes.map(shape => scaled(shape, by))

/** All that is drawn, in the order in which it is read. */
export const shapesOf = (parts: readonly Part[]): Shape[] => parts.flatMap(({ shapes }) => shapes)
