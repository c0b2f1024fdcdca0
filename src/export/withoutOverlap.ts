import type { Shape, TextShape } from './shapes.ts'
import { type TextBox, type Type, textBoxOf } from './type.ts'

/**
 * The shapes with no two texts over each other: of two that meet, the one that says less gives way. What is written
 * bold or large says more than a number on an axis or the name of an event, whose stem stays.
 */
export function cleared(shapes: readonly Shape[], type: Type): Shape[] {
  const texts = shapes.filter(shape => shape.kind === 'text')
  const boxes = new Map(texts.map(text => [text, textBoxOf(type, text)]))
  const kept: TextShape[] = []
  for (const text of texts.toSorted((a, b) => says(b) - says(a)))
    if (!kept.some(other => meet(boxes.get(text)!, boxes.get(other)!))) kept.push(text)
  return shapes.filter(shape => shape.kind !== 'text' || kept.includes(shape))
}

const says = ({ runs, size }: TextShape) => Math.max(...runs.map(({ weight }) => weight)) + size

/** Letters may come near each other, but not over each other; in one line words keep a blank between them. */
export const meet = (a: TextBox, b: TextBox) => {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  const gap = shared > 0.4 * (a.bottom - a.top) ? 0.25 * (a.bottom - a.top) : -0.5
  return shared > 0.5 && a.left < b.right + gap && b.left < a.right + gap
}
