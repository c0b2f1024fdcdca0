import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { importsOf } from './kit/arrows.ts'

const source = join(import.meta.dirname, '../src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(path => /\.tsx?$/.test(path))

/** What each file imports of the others, types included; what is fetched when asked for is left out. */
const imports = new Map(
  files.map(path => [
    path,
    importsOf(readFileSync(join(source, path), 'utf8'))
      .filter(({ from, how }) => from.startsWith('.') && how !== 'asked')
      .map(({ from }) => join(dirname(path), from)),
  ]),
)

/** Everything that a file leads to. */
function reachedFrom(path: string): Set<string> {
  const reached = new Set<string>()
  const open = [path]
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const to of imports.get(next) ?? [])
      if (!reached.has(to)) {
        reached.add(to)
        open.push(to)
      }
  return reached
}

/** Charts and exports have circles of types still: a chart names its slide, and a slide the chart. */
const isHeld = (path: string) => !/^(charts|export)\//.test(path)

it('no file leads back to itself, also not by a type', () => {
  expect(imports.size).toBeGreaterThan(500)
  expect(files.filter(path => isHeld(path) && reachedFrom(path).has(path))).toEqual([])
})
