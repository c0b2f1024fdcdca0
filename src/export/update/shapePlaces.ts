import type { Element } from '@xmldom/xmldom'
import type { SlideBox } from '../office/drawing.ts'
import type { ShapeRecord } from './record.ts'
import { boxElement, isSameBox, type SlideShape, setBox, shapeBox } from './shapes.ts'

/** What only serves a chart, and goes with it. */
export const isDrawing = (role: string) => /\.(ground|words)\d+$/.test(role)

/** Where the charts of a slide have gone: what belongs to one goes with it. */
export function movesOf(old: ReadonlyMap<string, Element>, made: readonly SlideShape[]) {
  return (role: string, box: SlideBox): SlideBox => {
    const chart = role.split('.')[0]!
    const [here, there] = [old.get(chart), made.find(one => one.role === chart)?.element]
    const [now, then] = [here && shapeBox(here), there && shapeBox(there)]
    if (role === chart || !now || !then || isSameBox(now, then)) return box
    const [across, down] = [now.width / then.width, now.height / then.height]
    return {
      x: now.x + (box.x - then.x) * across,
      y: now.y + (box.y - then.y) * down,
      width: box.width * across,
      height: box.height * down,
    }
  }
}

/** Where a box of a role belongs, once the charts have gone where they are. */
export type Moves = ReturnType<typeof movesOf>

/** Puts a shape where it belongs now, unless somebody has moved it; answers whether somebody has. */
export function placeShape(shape: Element, next: Element, role: string, was: ShapeRecord | undefined, moved: Moves) {
  const [now, then] = [shapeBox(shape), shapeBox(next)]
  if (!now || !then || !boxElement(shape)) return false
  if (isDrawing(role)) {
    setBox(shape, moved(role, then))
    return false
  }
  const [x, y, width, height] = was?.box ?? [0, 0, 0, 0]
  const isUntouched = was?.box && isSameBox(now, { x, y, width, height })
  if (isUntouched) setBox(shape, moved(role, then))
  return !isUntouched && !isSameBox(now, then)
}
