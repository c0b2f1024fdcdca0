import { expect, it } from 'vitest'
import { crossings, type Ink, piecesOf } from '../kit/crossings.ts'

const size = { width: 200, height: 100 }
const text = (says: string, left: number, top: number, rim = 0): Ink => ({
  kind: 'text',
  says,
  box: { left, right: left + 40, top, bottom: top + 9 },
  size: 12,
  rim,
})
const line = (d: string, isQuiet = false): Ink => ({
  kind: 'line',
  what: 'a line',
  pieces: piecesOf(d),
  width: 1,
  isQuiet,
})

it('a line over a text, and one under it, are found; beside it they are not', () => {
  expect(crossings([text('−$74B', 20, 20), line('M40 0V100')], size)).toEqual(['“−$74B” meets a line over it'])
  expect(crossings([line('M0 0L80 50'), text('−$74B', 20, 20)], size)).toEqual(['“−$74B” meets a line under it'])
  expect(crossings([line('M19 0V100'), text('−$74B', 20, 20), line('M0 31H200')], size)).toEqual([])
})

it('a rim may cover a grid, and nothing that a chart is about', () => {
  expect(crossings([line('M40 0V100', true), text('$115B', 20, 20, 2.4)], size)).toEqual([])
  expect(crossings([line('M40 0V100', true), text('$115B', 20, 20)], size)).toHaveLength(1)
  expect(crossings([line('M40 0V100'), text('$115B', 20, 20, 2.4)], size)).toHaveLength(1)
})

it('texts over one another are found, those without a blank between them, and those under a rim', () => {
  expect(crossings([text('now', 20, 20), text('$100B', 50, 22)], size)).toEqual(['“now” meets “$100B”'])
  expect(crossings([text('now', 20, 20), text('$100B', 61, 20)], size)).toHaveLength(1)
  expect(crossings([text('now', 20, 20), text('$100B', 20, 29.5, 2.4)], size)).toHaveLength(1)
  expect(crossings([text('now', 20, 20), text('$100B', 64, 20), text('name', 20, 32)], size)).toEqual([])
})

it('a text that the edge of the picture cuts is found', () => {
  expect(crossings([text('$1.10T', 170, 20)], size)).toEqual(['“$1.10T” meets the edge of the picture'])
})
