import { faceOf } from './faces.ts'
import type { DrawnFigure } from './figure.ts'
import type { Type } from './type.ts'

/** The letters in a figure that no font of a figure has, each once. */
export const missingIn = (type: Type, { shapes }: DrawnFigure): string[] => [
  ...new Set(
    shapes.flatMap(shape =>
      shape.kind === 'text'
        ? shape.runs.flatMap(({ text, weight }) => type.missing(text, faceOf(shape.isSerif, weight)))
        : [],
    ),
  ),
]
