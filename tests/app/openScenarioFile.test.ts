import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { openScenarioFile } from '../../src/app/scenarios/openScenarioFile.ts'
import { carriedWord } from '../../src/export/embeddedLink.ts'
import { formats, type WrittenFile } from '../../src/export/formats.ts'
import { writeLink } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { workbookOf } from '../../src/workbook/workbook.ts'
import { bookOf } from '../kit/books.ts'
import { editedWorkbook } from '../kit/editedWorkbook.ts'
import { carriedPart } from '../kit/packages.ts'

const link = writeLink({ ...initial, base: 'article-stake' })
const workbook = new Uint8Array(await workbookOf(bookOf({ base: 'article-stake' })))
const deck = zipSync({ 'docProps/custom.xml': strToU8(carriedPart(link)) })
const written = { data: () => [], preamble: () => [], decimalMark: 'comma', link } as unknown as WrittenFile
const data = await (await formats.csv.write(written)).text()
const empty = zipSync({ 'docProps/app.xml': strToU8('<Properties/>') })
const lost = 'carries no scenario, or lost it on its way. Its code or its QR code still opens it'

/** What was handed on, and what was said of it. */
async function given(bytes: Uint8Array<ArrayBuffer> | string, name: string, type = '') {
  const opened: unknown[] = []
  const problem = await openScenarioFile(new File([bytes], name, { type }), {
    openText: (...text) => (opened.push(text), null),
    openFile: async ({ name: file }) => (opened.push(file), null),
  })
  return { opened, problem }
}

it.each([
  ['a workbook by its name', workbook, 'a.XLSX', '', [`#${link}`, 'workbook']],
  [
    'a workbook by its type',
    workbook,
    'a',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    [`#${link}`, 'workbook'],
  ],
  ['a deck', deck, 'a.pptx', '', [`#${link}`, 'deck']],
  ['a picture', carriedWord(link), 'a.svg', 'image/svg+xml', [`#${link}`, 'picture']],
  ['the data of a chart', data, 'a.csv', 'text/csv', [`#${link}`, 'file']],
  ['a file of scenarios', '{}', 'a.json', 'application/json', 'a.json'],
])('%s is opened for what it is', async (_, bytes, name, type, opened) =>
  expect(await given(bytes, name, type)).toEqual({ opened: [opened], problem: null }),
)

it.each([
  ['a workbook of somebody else', empty, 'plan.xlsx'],
  ['a deck that is none', 'hello', 'talk.pptx'],
])('%s is said to carry nothing, and nothing is opened', async (_, bytes, name) =>
  expect(await given(bytes, name)).toEqual({ opened: [], problem: `“${name}” ${lost}` }),
)

it.each([
  ['one input', { 'aws.arr': 3 }, { 'aws.arr': 3 }, '1 input that was'],
  ['several', { 'aws.arr': 3, taxRate: 0.3 }, { 'aws.arr': 3, taxRate: 0.3 }, '2 inputs that were'],
  ['what cannot be', { 'aws.arr': 9000 }, { 'aws.arr': 9000 }, '1 input that was'],
])('what was changed in a workbook is handed on, and counted: %s', async (_, typed, changes, count) => {
  const { opened } = await given(new Uint8Array(editedWorkbook(workbook, typed)), 'a.xlsx')
  expect(opened).toEqual([
    [`#${writeLink({ ...initial, base: 'article-stake', changes })}`, `workbook, with ${count} changed in it`],
  ])
})

it('a house file is applied and told, and a bad one is refused with its fault and changes nothing', async () => {
  const { houseKeep } = await import('../../src/state/settings/houseStore.ts')
  const { writeHouse } = await import('../../src/house/readHouse.ts')
  const { firm } = await import('../kit/house.ts')
  const told: string[] = []
  const ways = { openFile: async () => 'no', openText: () => 'no', tell: (says: string) => void told.push(says) }
  const file = (text: string) => new File([text], 'firm.json', { type: 'application/json' })
  expect(await openScenarioFile(file(writeHouse(firm)), ways)).toBeNull()
  expect(told.join()).toContain('The house file “firm.json” is applied')
  expect(await openScenarioFile(file('{"stakeout": "house", "version": 1, "firm": 7}'), ways)).toBe(
    '“firm.json” is not applied. The firm has to be text.',
  )
  expect(houseKeep.store.getState().house).toEqual(firm)
})
