import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { openScenarioFile } from '../../src/app/scenarios/openScenarioFile.ts'
import { carriedInOffice } from '../../src/export/embeddedOfficeLink.ts'
import { workbookOf } from '../../src/workbook/workbook.ts'
import { bookOf, fileOf, partsOf } from '../kit/books.ts'
import { fewerCases, patience } from '../kit/fuzz.ts'
import { scenariosOver } from '../kit/scenarios.ts'

const parts = partsOf(await workbookOf(bookOf({ changes: { 'aws.arr': 3 } })))
const read = ['xl/workbook.xml', 'xl/worksheets/sheet2.xml', 'xl/sharedStrings.xml', 'docProps/custom.xml']

/** A workbook with a part that is cut, gone, or has something else written over a place in it. */
const hurt = fc
  .record({
    part: fc.constantFrom(...read),
    at: fc.nat(60_000),
    by: fc.constantFrom('', '<', '&', '"', '</c>', '1e999', '-', '$C$1048576', 'NaN', '\u0000'),
    isCut: fc.boolean(),
  })
  .map(({ part, at, by, isCut }) => {
    const text = parts[part]!
    const place = at % text.length
    return fileOf({ ...parts, [part]: `${text.slice(0, place)}${by}${isCut ? '' : text.slice(place + by.length)}` })
  })

it('a hurt workbook opens a scenario or is a sentence, and costs none that was saved', { timeout: patience }, () =>
  fc.assert(
    fc.asyncProperty(hurt, async bytes => {
      const { actions, names } = scenariosOver()
      actions.save('Mine')
      const problem = await openScenarioFile(new File([new Uint8Array(bytes)], 'a.xlsx'), actions)
      if (problem !== null) expect(problem).toContain('“a.xlsx”')
      expect(names()).toContain('Mine')
    }),
    fewerCases,
  ),
)

it('a workbook whose sheets would fill the memory is not shown to the reader of sheets', () => {
  const bomb = zipSync({
    'docProps/custom.xml': new TextEncoder().encode(parts['docProps/custom.xml']),
    'xl/worksheets/sheet2.xml': new Uint8Array(201_000_000),
  })
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(carriedInOffice(bomb)).toBeNull()
})
