import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { clamp } from '../../src/model/clamp.ts'

it.each([
  [5, 0, 3, 3],
  [-5, 0, 3, 0],
  [2, 0, 3, 2],
  [2, 3, 1, 1],
])('%d between %d and %d is %d', (value, least, most, held) => expect(clamp(value, least, most)).toBe(held))

it('what is no number stays none', () => expect(clamp(Number.NaN, 0, 1)).toBeNaN())

/** `data` may import only types of the model; in room.ts the inner two are ends of a line and no bound. */
const others = ['data/market/simulated.ts', 'charts/kit/room.ts', 'model/clamp.ts']

it('nothing else in the house holds a number between two others', () => {
  const source = join(import.meta.dirname, '../../src')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(path => /\.tsx?$/.test(path))
  const written = files.filter(path =>
    /Math\.min\(\s*Math\.max\([^()]*(\([^()]*\)[^()]*)*\),/.test(readFileSync(join(source, path), 'utf8')),
  )
  expect(written.toSorted()).toEqual(others.toSorted())
})
