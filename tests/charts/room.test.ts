import { describe, expect, it } from 'vitest'
import { boxOf, broken, roomIn, type Stand } from '../../src/charts/kit/room.ts'

const bounds = { left: 0, right: 300, top: 0, bottom: 200 }
const label = { lines: ['$243B'], size: 12, weight: 700 }
const at = (x: number, y: number): Stand => ({ x, y, anchor: 'start' })
const identity = (value: number) => value

describe('a label', () => {
  it('stands at the first place where no line runs', () => {
    const room = roomIn(bounds)
    room.line([50, 50, 50, 50], identity, 0, 100)
    expect(room.place(label, [at(20, 54), at(20, 90)])).toEqual(at(20, 90))
  })

  it('leaves room for the ones before it, and for marks', () => {
    const room = roomIn(bounds)
    room.mark({ left: 20, right: 40, top: 80, bottom: 90 })
    expect(room.place(label, [at(20, 50)])).toEqual(at(20, 50))
    expect(room.place(label, [at(25, 52), at(22, 92), at(200, 50)])).toEqual(at(200, 50))
  })

  it('is left out where it has no place; one that must stand goes to the nearest free place around', () => {
    const room = roomIn(bounds)
    room.piece(0, 100, 300, 100)
    expect(room.place(label, [at(20, 104)])).toBeNull()
    const placed = room.mustPlace(label, [at(20, 104)])
    const { top, bottom } = boxOf(label, placed)
    expect(top > 100 || bottom < 100).toBe(true)
    expect(Math.abs(placed.y - 104)).toBeLessThan(24)
  })

  it('stands on a vertical line only where it must, and then the line is broken around it', () => {
    const room = roomIn(bounds)
    room.upright(30)
    expect(room.place(label, [at(20, 50), at(40, 50)])).toEqual(at(40, 50))
    expect(room.place(label, [at(20, 90)])).toEqual(at(20, 90))
    const { top, bottom } = boxOf(label, at(20, 90))
    expect(room.vertical(30, 0, 200)).toBe(`M30 0V${top - 2.5}M30 ${bottom + 2.5}V200`)
  })
})

it('a line that meets no text is whole; one that is covered is not drawn', () => {
  expect(broken(10, 0, 100, [{ left: 50, right: 90, top: 20, bottom: 30 }])).toBe('M10 0V100')
  expect(broken(10, 0, 100, [{ left: 0, right: 90, top: -5, bottom: 105 }])).toBe('')
})
