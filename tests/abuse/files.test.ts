import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileName, readFile, writeFile } from '../../src/state/codec/file.ts'
import { readRecord, writeRecord } from '../../src/state/codec/records.ts'
import type { SavedItem } from '../../src/state/scenario/savedItem.ts'
import { fieldNames } from '../../src/state/scenario/scenarioState.ts'
import { anything, cases, damaged, patience, someSavedItems, words } from '../kit/fuzz.ts'

const fileOf = (records: unknown[]) => JSON.stringify({ stakeout: 1, modelVersion: '1', records })

/** As it is once it was read: names and sentences on one line. */
const settled = (kept: SavedItem) => readRecord(writeRecord(kept)).kept

it('a file brings back all that was saved, whatever it is called', { timeout: patience }, () =>
  fc.assert(
    fc.property(someSavedItems, kept => {
      expect(readFile(writeFile(kept))).toEqual({ kept: kept.map(settled), dropped: [] })
    }),
    cases,
  ),
)

it('a record that is broken costs no other one, and is named', { timeout: patience }, () =>
  fc.assert(
    fc.property(someSavedItems, fc.array(anything, { minLength: 1, maxLength: 3 }), (kept, broken) => {
      const read = readFile(fileOf([...broken, ...kept.map(writeRecord)]))
      if ('problem' in read) expect.fail(read.problem)
      expect(read.kept.slice(-kept.length)).toEqual(kept.map(settled))
      expect(read.dropped.length).toBeGreaterThanOrEqual(broken.length)
    }),
    cases,
  ),
)

it('a field that is broken costs no other one, and is named', { timeout: patience }, () =>
  fc.assert(
    fc.property(someSavedItems, anything, fc.nat(), ([kept], value, at) => {
      if (kept?.kind !== 'scenario') return
      const record = writeRecord(kept) as { shared: Record<string, unknown> }
      const names = Object.keys(record.shared)
      const name = names[at % Math.max(names.length, 1)] ?? 'base'
      const read = readFile(fileOf([{ ...record, shared: { ...record.shared, [name]: value } }]))
      if ('problem' in read) expect.fail(read.problem)
      const [back] = read.kept
      const others = { ...settled(kept) } as typeof kept
      if (back?.kind !== 'scenario') return expect.fail('The scenario is gone')
      // A base of one's own is told from the base that it was made of.
      const touched = name === 'base' ? ['base', 'own'] : [name]
      for (const one of Object.keys(others.shared) as (keyof typeof others.shared)[])
        if (!touched.includes(one)) expect(back.shared[one]).toEqual(others.shared[one])
    }),
    cases,
  ),
)

it('a damaged file is some entries or a sentence, never a throw', { timeout: patience }, () =>
  fc.assert(
    fc.property(damaged(someSavedItems.map(writeFile)), text => {
      const read = readFile(text)
      if ('problem' in read) expect(read.problem).not.toBe('')
      else expect(readFile(writeFile(read.kept))).toEqual({ kept: read.kept, dropped: [] })
    }),
    cases,
  ),
)

it('a file has a name that every system takes', { timeout: patience }, () =>
  fc.assert(
    fc.property(words, name => {
      expect(fileName(name)).toMatch(/^Stakeout [\p{L}\p{N} ._()&+'’,–-]+\.json$/u)
      expect(fileName(name)).not.toContain('..')
      expect(fileName(name).isWellFormed()).toBe(true)
    }),
    cases,
  ),
)

it.each(fieldNames)('a nest in %s that is deeper than can be written is named, and costs nothing else', name => {
  const nest = '['.repeat(20_000) + ']'.repeat(20_000)
  const shared = `{"horizon":8,"changes":{"taxRate":0.3},"${name}":${nest}}`
  const record = `{"kind":"scenario","id":"a","name":"A","place":1,"savedAt":"","modelVersion":"1","shared":${shared}}`
  const read = readFile(`{"stakeout":1,"modelVersion":"1","records":[${record},${nest}]}`)
  if ('problem' in read) expect.fail(read.problem)
  expect(read.kept).toHaveLength(1)
  expect(read.dropped.length).toBeGreaterThan(1)
})
