import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openScenarioFile } from '../../src/app/scenarios/openScenarioFile.ts'
import { carriedInOffice } from '../../src/export/embeddedOfficeLink.ts'
import { readLink } from '../../src/state/codec/link.ts'
import { fileOf, partsOf } from '../kit/books.ts'

const saved = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, `../fixtures/workbooks/${name}.xlsx`)))

/** What dropping the file on the page opens, and what is told of where it came from. */
async function dropped(bytes: Uint8Array<ArrayBuffer>) {
  const opened: { text: string; from: string | undefined }[] = []
  const problem = await openScenarioFile(new File([bytes], 'a.xlsx'), {
    openFile: async () => 'no file of scenarios',
    openText: (text, from) => (opened.push({ text, from }), null),
  })
  expect(problem).toBeNull()
  const [{ text, from } = { text: '', from: '' }] = opened
  return { ...readLink(text), from }
}

/** As programs leave it that know nothing of custom properties. */
function withoutProperties(bytes: Uint8Array) {
  const parts = partsOf(bytes)
  const whole = fileOf({ ...parts, 'docProps/custom.xml': '<Properties/>' })
  expect(carriedInOffice(whole)).toBeNull()
  return new Uint8Array(whole)
}

const ofBoth = (id: string, value: number) => ({ [`aws.${id}`]: value, [`alliance.${id}`]: value })
const retyped = {
  'aws.valuation': 1200,
  'alliance.arr': 45,
  ...ofBoth('matureComputeRatio', 0.4),
  ...ofBoth('matureOpexRatio', 0.28),
}

it.each([
  ['by the link in it', (bytes: Uint8Array<ArrayBuffer>) => bytes],
  ['by its code, after a program that dropped its properties', withoutProperties],
])(
  'a workbook of the first edition opens %s, with what was typed into it, and is known for what it is',
  async (_, as) => {
    const { state, firstEdition, from, dropped: lost } = await dropped(as(saved('retyped')))
    expect(state.base).toBe('reported-2026-09-30')
    expect(state.changes).toEqual(retyped)
    expect(firstEdition).toEqual({ base: 'reported-2026-09-30', asOf: '2026-09-30', values: retyped })
    expect(from).toBe('workbook, with 2 inputs that were changed in it')
    expect(lost).toEqual([])
  },
)

it('one that has neither link nor code opens by its inputs, held against the base of then', async () => {
  const { state, firstEdition } = await dropped(withoutProperties(saved('withoutCode')))
  expect(state.changes).toEqual({ 'aws.arr': 66.12345 })
  expect(firstEdition?.values).toEqual({ 'aws.arr': 66.12345 })
})

it('one into which nothing was typed counts no input as changed, though the base was repaired since', async () =>
  expect((await dropped(saved('withoutCode'))).from).toBe('workbook'))
