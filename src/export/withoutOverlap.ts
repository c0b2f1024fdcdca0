import type { Shape, TextShape } from './shapes.ts'
import { type Box, boxOf, type Type } from './type.ts'

/**
 * The shapes with no two texts over each other: of two that meet, the one that says less gives way. What is written
 * bold or large says more than a number on an axis or the name of an event, whose stem stays.
 */
export function cleared(shapes: readonly Shape[], type: Type): Shape[] {
  const texts = shapes.filter(shape => shape.kind === 'text')
  const boxes = new Map(texts.map(text => [text, boxOf(type, text)]))
  const kept: TextShape[] = []
  for (const text of texts.toSorted((a, b) => says(b) - says(a)))
    if (!kept.some(other => meet(boxes.get(text)!, boxes.get(other)!))) kept.push(text)
  return shapes.filter(shape => shape.kind !== 'text' || kept.includes(shape))
}

const says = ({ runs, size }: TextShape) => Math.max(...runs.map(({ weight }) => weight)) + size

/** Letters may come near each other, but not over each other. */
export const meet = (a: Box, b: Box) =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5
