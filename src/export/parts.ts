import { type Shape, scaled } from './shapes.ts'

/** A stretch of a figure, and what it is to who hears or searches it. */
export type Part = {
  is: 'headline' | 'paragraph' | 'picture' | 'code' | 'ornament'
  shapes: readonly Shape[]
  /** What a picture shows, in words. */
  alt?: string
  /** Where a click on it leads. */
  address?: string
}

export const scaledPart = (part: Part, by: number): Part => ({
  ...part,
  shapes: part.shapes.map(shape => scaled(shape, by)),
})

/** All that is drawn, in the order in which it is read. */
export const shapesOf = (parts: readonly Part[]): Shape[] => parts.flatMap(({ shapes }) => shapes)
