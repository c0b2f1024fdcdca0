import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inputs } from '../../src/model/inputs.ts'
import { codeOf } from '../../src/state/codec/code.ts'
import { sceneNames } from '../../src/state/codec/fields/scenesField.ts'
import { fields } from '../../src/state/codec/fields.ts'
import { mostBytes, readFile } from '../../src/state/codec/file.ts'
import { readLink } from '../../src/state/codec/link.ts'
import { version } from '../../src/state/codec/versions.ts'
import { fieldNames, initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8')

/** The rows of the table whose head begins with this cell, without the backticks round what they hold. */
function rowsUnder(head: string): string[][] {
  const [, table = ''] = page.split(`\n| ${head} |`)
  return table
    .split('\n\n')[0]!
    .split('\n')
    .slice(2)
    .map(row => row.split(' | ').map(cell => cell.replace(/^\| | \|$/g, '').replace(/^`([^`]*)`$/, '$1')))
}

const said = {
  link: (names: readonly string[]) =>
    names.length === 0 ? 'the key of each input' : names.map(name => `\`${name}\``).join(' '),
  code: (code: unknown) => (typeof code === 'string' ? code : 'a digit'),
}

it('the page on formats has every field of the table, in its order, with how links, codes and files have it', () => {
  const rows = Object.entries(fields).map(([name, { link, code, writeFile }]) => [
    name,
    JSON.stringify(initial[name as keyof ScenarioState]),
    said.link(link.names).replace(/^`([^`]*)`$/, '$1'),
    said.code(code),
    writeFile ? 'every value of it' : 'as it is',
  ])
  expect(rowsUnder('field')).toEqual(rows)
})

it('every field of the state is in that table, once', () =>
  expect(Object.keys(fields).toSorted()).toEqual(fieldNames.toSorted()))

it.each(rowsUnder('a link'))('what the page says of the link %s is said: %s', (link, sentence) =>
  expect(readLink(link).dropped).toEqual([sentence]),
)

it('the page has a link for each field that is not understood', () => {
  const links = rowsUnder('a link').map(([link]) => link!)
  const isShown = (names: readonly string[]) => names.some(name => links.some(text => text.includes(`&${name}`)))
  const without = Object.entries(fields).filter(([name, { link }]) => name !== 'changes' && !isShown(link.names))
  expect(without.map(([name]) => name)).toEqual([])
})

it('no two fields have one name in links, and none has that of an input or of a part of a scene', () => {
  const names = Object.values(fields).flatMap(({ link }) => link.names)
  const all = [...names, ...sceneNames, ...inputs.map(({ key }) => key), 'v', 'c', 'kiosk']
  expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([])
  const begun = names.filter(name => name.endsWith('.'))
  expect(all.filter(name => begun.some(begin => name !== begin && name.startsWith(begin)))).toEqual([])
})

it('the page says what codes leave out: a field that is left out changes no code, and an own base has none', () => {
  const chosen: Partial<ScenarioState> = {
    view: 'model',
    seed: 7,
    correlation: 0,
    futures: 100_000,
    map: ['taxRate', 'aws.arr'],
    bridgeLine: 'aws.stakeValue',
    tables: { ...initial.tables, years: 'nvidia' },
    reasons: { taxRate: { says: 'so' } },
    consensus: { taxRate: { value: 0.21 } },
    locks: ['taxRate'],
    ties: [{ id: 'arr', by: 'ratio' }],
    baseline: { base: 'article-stake', own: null, changes: {} },
    weights: [{ name: 'Bull', weight: 1, base: 'article-stake', own: null, changes: {} }],
    compared: { scenarios: [], from: 'base' },
    frozen: { at: '2026-11-22T14:32:05Z', quality: 'live', prices: { AMZN: 200 } },
    scenes: [{ id: '1', shared: initial, charts: ['arr'], headline: null, notes: '', live: [] }],
  }
  expect(Object.keys(chosen)).toEqual(
    Object.keys(fields).filter(name => fields[name as keyof ScenarioState].code === 'left out'),
  )
  for (const [name, value] of Object.entries(chosen))
    expect(codeOf({ ...initial, [name]: value }), name).toBe(codeOf(initial))
  expect(codeOf({ ...initial, own: { label: 'Mine', asOf: '2026-12-31', values: {} } })).toBeNull()
})

it('the page names the version and the bounds that are in force', () => {
  expect(page).toContain(`| ${version} | links, files, storage |`)
  expect(page).toContain(`of ${mostBytes / 1e6} MB and 2,000 records at the most`)
  expect(readFile(JSON.stringify({ stakeout: version + 1, modelVersion: '1', records: [] }))).toEqual({
    problem: `This file was made by a later version of Stakeout (${version + 1}; this is ${version})`,
  })
})
