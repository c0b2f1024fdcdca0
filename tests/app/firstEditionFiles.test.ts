import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openScenarioFile } from '../../src/app/scenarios/openScenarioFile.ts'
import { firstEditionSays } from '../../src/state/scenario/firstEdition.ts'
import { fileOf, partsOf } from '../kit/books.ts'
import { editedWorkbook } from '../kit/editedWorkbook.ts'
import { scenariosOver } from '../kit/scenarios.ts'

/** Files as the first edition wrote them. */
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/links/v1', name)))

async function opened(bytes: Uint8Array<ArrayBuffer>, name: string) {
  const { actions, store, desk } = scenariosOver()
  const problem = await openScenarioFile(new File([bytes], name), actions)
  const { says, firstEdition } = store.getState().told ?? {}
  return { problem, says, values: firstEdition?.values, changes: desk.getState().changes }
}

const ratio = { 'aws.matureComputeRatio': 0.5, 'alliance.matureComputeRatio': 0.5 }
const inBook = { adoptionSlowdown: 0.4, ...ratio, 'alliance.revenueShareEnd': 120 }

it.each([
  ['figure.pdf', 'picture', { adoptionSlowdown: 0.4, ...ratio }],
  ['deck.pptx', 'deck', { 'aws.arrGrowth': 0.9 }],
  ['handOut.html', 'hand-out', { 'aws.matureOpexRatio': 0.25, 'alliance.matureOpexRatio': 0.25 }],
  ['workbook.xlsx', 'workbook', inBook],
])('%s of the first edition opens, and says so', async (name, what, changes) =>
  expect(await opened(bytesOf(name), name)).toEqual({
    problem: null,
    says: `Opened from a ${what}. ${firstEditionSays}`,
    values: changes,
    changes,
  }),
)

describe('a workbook of the first edition', () => {
  const book = bytesOf('workbook.xlsx')

  it('brings what was changed in it, and nothing of what is new', async () => {
    const changed = editedWorkbook(book, { 'aws.arr': 70, matureComputeRatio: 0.6 })
    const changes = { ...inBook, 'aws.arr': 70, 'aws.matureComputeRatio': 0.6, 'alliance.matureComputeRatio': 0.6 }
    const found = await opened(new Uint8Array(changed), 'a.xlsx')
    expect(found).toMatchObject({ problem: null, values: changes, changes })
    expect(found.says).toBe(`Opened from a workbook, with 2 inputs that were changed in it. ${firstEditionSays}`)
  })

  it('opens by its code, or by its values, where another program dropped its properties', async () => {
    const { 'docProps/custom.xml': _, ...parts } = partsOf(book)
    expect(await opened(new Uint8Array(fileOf(parts)), 'a.xlsx')).toMatchObject({ values: inBook, changes: inBook })
    const uncoded = Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, text.replace(/>[0-9A-Z]{4}(-[0-9A-Z]{4}){2,4}</g, '>gone<')]),
    )
    const found = await opened(new Uint8Array(fileOf(uncoded)), 'a.xlsx')
    expect(found).toMatchObject({ problem: null, values: inBook, changes: inBook })
    expect(found.says).toContain('with 3 inputs that were changed in it')
  })
})
