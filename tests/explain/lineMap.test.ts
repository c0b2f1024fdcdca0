import { describe, expect, it } from 'vitest'
import { boxSize, lineMap, stepOn } from '../../src/explain/lineMap.ts'
import { sides } from '../../src/model/sides.ts'

describe.each(sides.flatMap(side => [false, true].map(withInputs => [side, withInputs] as const)))(
  'the map of %s, with inputs: %s',
  (side, withInputs) => {
    const map = lineMap(side, withInputs)

    it('has a box for both ends of every arrow, and no two lie over each other', () => {
      const keys = new Set(map.boxes.map(({ id }) => id))
      expect(map.arrows.filter(({ from, to }) => !keys.has(from) || !keys.has(to))).toEqual([])
      const over = map.boxes.filter((a, i) =>
        map.boxes.some((b, j) => j > i && Math.abs(a.x - b.x) < boxSize.width && Math.abs(a.y - b.y) < boxSize.height),
      )
      expect(over).toEqual([])
    })

    it('reads from left to right, but for what looks back a quarter', () => {
      const at = new Map(map.boxes.map(({ id, x }) => [id, x]))
      expect(map.arrows.filter(({ from, to, isPast }) => !isPast && at.get(from)! >= at.get(to)!)).toEqual([])
    })

    it('is walked whole by arrow keys', () => {
      const reached = new Set([map.boxes[0]!.id])
      for (const key of reached)
        for (const way of ['left', 'right', 'up', 'down'] as const) {
          const next = stepOn(map, key, way)
          if (next) reached.add(next)
        }
      expect(map.boxes.filter(({ id }) => !reached.has(id))).toEqual([])
    })
  },
)
