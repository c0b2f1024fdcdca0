import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { openScenarioFile } from '../../src/app/scenarios/openScenarioFile.ts'
import { csvOf } from '../../src/export/csv.ts'
import { carriedWord } from '../../src/export/embeddedLink.ts'
import { codeOf } from '../../src/state/codec/code.ts'
import { writeLink } from '../../src/state/codec/link.ts'
import { openActions } from '../../src/state/library/openActions.ts'
import { makeScenarioStore } from '../../src/state/library/scenarioStore.ts'
import { initial, type ScenarioState, sharedOf } from '../../src/state/scenario/scenarioState.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { workbookOf } from '../../src/workbook/workbook.ts'
import { bookOf } from '../kit/books.ts'

const bear: ScenarioState = { ...initial, changes: { adoptionSlowdown: 0.35 } }
const code = codeOf(bear)!
const link = `https://stakeout.example/desk/#${writeLink(bear)}`
const columns = [
  { name: 'Quarter', words: ['Q3 2026'] },
  { name: 'Amazon', unit: 'US$ bn', numbers: [229.33] },
]
const csv = (lines: [string, string][]) =>
  csvOf(columns, [['Model', 'Stakeout v1. A what-if, not a forecast'], ...lines], 'point')
const wide = (text: string) =>
  new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, one => one.charCodeAt(0)).buffer)])
const mail = `Subject: bear\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nSee <${link.replaceAll('=', '=3D').replace('Slow', 'Sl=\r\now')}>.\r\nBob\r\n`

/** What stands on the desk after such a file was dropped, and what was said. */
async function dropped(bytes: Uint8Array<ArrayBuffer> | string, name: string, type = '') {
  const [desk, scenarios] = [makeStore(), makeScenarioStore()]
  const commit = () => {}
  const stamp = () => ({ id: 'x', savedAt: '2026-11-30T00:00:00Z' })
  const actions = openActions({ desk, scenarios, commit, stamp, onReplace: commit })
  const problem = await openScenarioFile(new File([bytes], name, { type }), actions)
  return { shared: sharedOf(desk.getState()), problem, says: scenarios.getState().told?.says }
}

it.each<[string, Uint8Array<ArrayBuffer> | string, string, string]>([
  ['data with a code', csv([['Code', code]]), 'arr.csv', 'Opened from a code in “arr.csv”'],
  ['data with a link', csv([['Link', link]]), 'arr.csv', 'Opened from a link in “arr.csv”'],
  [
    'data that a spreadsheet saved again',
    csv([['Code', code]]).replaceAll(',', ';'),
    'arr.csv',
    'Opened from a code in “arr.csv”',
  ],
  ['data in UTF-16', wide(csv([['Link', link]])), 'arr.txt', 'Opened from a link in “arr.txt”'],
  ['a mail', mail, 'bear.eml', 'Opened from a link in “bear.eml”'],
  ['a note', `The bear case: ${link}.\nBob`, 'note.md', 'Opened from a link in “note.md”'],
  [
    'think-cell data with a link',
    JSON.stringify([{ template: 'stakeout-template.pptx', link }]),
    'arr.ppttc',
    'Opened from a link in “arr.ppttc”',
  ],
  ['anything with the word that files carry', `x ${carriedWord(writeLink(bear))} y`, 'x.bin', 'Opened from a file'],
])('%s opens its scenario', async (_, bytes, name, says) =>
  expect(await dropped(bytes, name)).toEqual({ shared: bear, problem: null, says }),
)

it('a workbook is one, whatever its name', async () => {
  const bytes = new Uint8Array(await workbookOf(bookOf({ changes: bear.changes })))
  expect(await dropped(bytes, 'model.zip')).toEqual({ shared: bear, problem: null, says: 'Opened from a workbook' })
})

it.each<[string, Uint8Array<ArrayBuffer> | string, string, string]>([
  ['data without a code', csv([]), 'arr.csv', '“arr.csv”: This file has figures of Stakeout’s in it and no scenario'],
  [
    'think-cell data',
    '[{"template":"stakeout-template.pptx"}]',
    'a.ppttc',
    '“a.ppttc”: This file has figures of Stakeout’s in it and no scenario',
  ],
  ['somebody’s data', 'Year,Cars\r\n2026,1234\r\n', 'cars.csv', '“cars.csv”: This is no file of Stakeout’s'],
  [
    'an archive',
    zipSync({ 'a.png': strToU8('x') }),
    'charts.zip',
    '“charts.zip” is an archive, which is not read here. Unpack it and open one of its files',
  ],
  [
    'a large archive',
    zipSync({ 'a.png': [new Uint8Array(3_000_000), { level: 0 }] }),
    'charts.zip',
    '“charts.zip” is an archive, which is not read here. Unpack it and open one of its files',
  ],
  [
    'an OpenDocument spreadsheet',
    zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
    'model.ods',
    '“model.ods” is an OpenDocument file, which is not read here. Save it as .xlsx or .csv and open that',
  ],
  [
    'a long text',
    'x'.repeat(2_000_001),
    'log.txt',
    '“log.txt” carries no scenario that is read: files of text are read up to 2 MB',
  ],
])('%s is said to be what it is, and nothing is opened', async (_, bytes, name, problem) =>
  expect(await dropped(bytes, name)).toEqual({ shared: initial, problem, says: undefined }),
)
