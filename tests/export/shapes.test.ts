import { expect, it } from 'vitest'
import { filledShape, type Shape, scaled } from '../../src/export/shapes.ts'

const pathOf = (d: string): Shape => ({ kind: 'path', d, paint: filledShape('#000000') })

it.each([
  ['lines', 'M0.5 1L-2 .25h3V4z', 'M1 2L-4 0.5h6V8z'],
  ['small numbers', 'M1e-1 2L5E-1 0', 'M0.2 4L1 0'],
  ['an arc, but not its turn and its flags', 'M1 1A2 3 45 1 0 5 6z', 'M2 2A4 6 45 1 0 10 12z'],
  ['arcs in a row, written without blanks', 'M1 1a2,3 1 0110,5 1 1 1 0 1-2-3', 'M2 2a4,6 1 0120,10 2 2 1 0 1-4-6'],
])('a path drawn twice as large has all its lengths twice: %s', (_, d, twice) => {
  expect(scaled(pathOf(d), 2)).toMatchObject({ d: twice })
})
