import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { openScenarioFile } from '../../../src/app/scenarios/openScenarioFile.ts'
import { looksLikeTable } from '../../../src/intake/looksLikeTable.ts'
import type { GivenTable } from '../../../src/state/session/overlays.ts'
import { workbookOf } from '../../../src/workbook/workbook.ts'
import { bookOf } from '../../kit/books.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/intake', name))

async function opened(name: string, bytes: Uint8Array<ArrayBuffer> | string) {
  const openTable = vi.fn<(given: GivenTable) => void>()
  const openText = vi.fn<() => null>(() => null)
  const openFile = async () => 'This is no file of Stakeout’s'
  const problem = await openScenarioFile(new File([bytes], name), { openText, openFile, openTable })
  return { problem, tables: openTable.mock.calls.map(([given]) => given.name), texts: openText.mock.calls.length }
}

it.each(['libreoffice-names.xlsx', 'openpyxl-plain.xlsx', 'libreoffice-utf16.csv'])(
  '%s, which carries no scenario, is shown as a table',
  async name =>
    expect(await opened(name, new Uint8Array(fixture(name)))).toEqual({ problem: null, tables: [name], texts: 0 }),
)

it('a workbook of ours opens its scenario and is no table', async () => {
  const bytes = new Uint8Array(await workbookOf(bookOf({ changes: { 'aws.arr': 70 } })))
  expect(await opened('model.xlsx', bytes)).toEqual({ problem: null, tables: [], texts: 1 })
})

it('a table that is too large is refused before it is read, and any other file as ever', async () => {
  const large = await opened('large.csv', new Uint8Array(25_000_001))
  expect(large.problem).toBe('“large.csv” is not read. It is larger than 5 MB, the most that is read')
  expect(await opened('note.md', 'a;1')).toEqual({ problem: 'This is no file of Stakeout’s', tables: [], texts: 0 })
})

it.each([
  ['aws.arr\t60', true],
  ['Lab valuation, Anthropic;1,75tn\naws.arr;60', true],
  ['name,value\naws.arr,(5)\naws.capex,$130', true],
  ['Input\tValue\nLab valuation\t−5 %', true],
  ['https://stakeout.example/#v=2&base=reported-2026-09-30', false],
  ['0EP8-Y81P', false],
  ['Dear all,\nthe bear case is on the desk, as said.\nBob', false],
  ['', false],
])('%j pasted on the desk is taken for a table: %s', (text, isTable) => expect(looksLikeTable(text)).toBe(isTable))
