import { describe, expect, it } from 'vitest'
import { boxSize, lineMap, stepOn } from '../../src/explain/lineMap.ts'
import { sections } from '../../src/model/index.ts'
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

    it('has a band for each section, the market’s first, and each line in its own', () => {
      const names = map.bands.map(({ name }) => name)
      expect(names).toEqual(['Market', 'From the other stack', ...sections.map(({ name }) => name)])
      for (const { name, lines } of sections)
        for (const id of Object.keys(lines))
          expect(map.boxes.find(box => box.id === `${side}.${id}`)?.band, id).toBe(names.indexOf(name))
      for (const box of map.boxes) {
        const [top, next = map.height] = [map.bands[box.band]!.y, map.bands[box.band + 1]?.y]
        expect([box.y - boxSize.height / 2 > top, box.y + boxSize.height / 2 < next], box.id).toEqual([true, true])
      }
    })

    it('reads from left to right in a band and from above from band to band, but for what looks back a quarter', () => {
      const at = new Map(map.boxes.map(box => [box.id, box]))
      const against = map.arrows
        .filter(({ isPast }) => !isPast)
        .map(({ from, to }) => [at.get(from)!, at.get(to)!] as const)
        .filter(([from, to]) => (from.band === to.band ? from.x >= to.x : from.band > to.band))
      // A listing sells at the price of its quarter, of which the lab's cash is a part.
      expect(against.map(([from, to]) => `${from.id} > ${to.id}`)).toEqual([`${side}.multiple > ${side}.listingRaise`])
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
