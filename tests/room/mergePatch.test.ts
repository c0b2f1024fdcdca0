import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Json, patched, patchOf } from '../../src/room/mergePatch.ts'

it.each<[string, Parameters<typeof patched>[0], Parameters<typeof patched>[1], Json]>([
  ['a field is set', { a: 'b' }, { a: 'c' }, { a: 'c' }],
  ['a field is added', { a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  ['a field is taken away by null', { a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  ['a list is set as a whole', { a: ['b'] }, { a: ['c', 'd'] }, { a: ['c', 'd'] }],
  ['a record within a record', { a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  ['a record in the place of a number', { a: 1 }, { a: { b: 1, c: null } }, { a: { b: 1 } }],
])('as RFC 7396 has it: %s', (_, record, patch, now) => expect(patched(record, patch)).toEqual(now))

it('the names of JavaScript’s own properties are fields like others', () => {
  const hostile = JSON.parse('{"__proto__":{"bad":1},"constructor":2}')
  expect(JSON.stringify(patched({}, hostile))).toBe(JSON.stringify(hostile))
  expect(Object.getPrototypeOf(patched({}, hostile))).toBe(Object.prototype)
})

it('whatever two records are, the patch makes the one the other, or says that it cannot', () => {
  const record = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'changes'), fc.jsonValue({ maxDepth: 3 }))
  let patches = 0
  fc.assert(
    fc.property(record, record, (a, b) => {
      const [from, to] = [a, b].map(one => JSON.parse(JSON.stringify(one)))
      const patch = patchOf(from, to)
      if (patch) patches += 1
      if (patch) expect(patched(from, patch)).toEqual(to)
      else expect(JSON.stringify(to)).toContain('null')
    }),
    { numRuns: 300 },
  )
  expect(patches).toBeGreaterThan(30)
})
