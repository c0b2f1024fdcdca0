import { type WriteOptions, writeXlsx } from 'hucre/xlsx'
import { whatIf } from '../analysis/whatIf.ts'
import { carriedProperties } from '../export/embeddedOfficeLink.ts'
import { edition, whatIfOnly } from '../provenance/provenance.ts'
import { linkAlone } from '../state/codec/link.ts'
import { dayOf, labelOf, worldFrom } from '../state/scenario/start.ts'
import type { Book } from './book.ts'
import { changesSheet } from './changesSheet.ts'
import { checkSheet } from './checkSheet.ts'
import { disclosureSheet } from './disclosureSheet.ts'
import { inputSheet } from './inputSheet.ts'
import { irrSheet } from './irrSheet.ts'
import { lineSheet } from './lineSheets.ts'
import { plainFont } from './looks.ts'
import { inputRows, judgedQuarterName, nameOf, rowOfInput, sheetNames, valueColumn } from './places.ts'
import { readMeSheet } from './readMe.ts'
import { judgedPlace, scenarioSheet } from './scenarioSheet.ts'
import { fixedRef } from './sheet.ts'
import { sourceSheet } from './sourceSheet.ts'

/** The whole model as an XLSX file: formulas with what they came to, named inputs, and the scenario it was made of. */
export async function workbookOf(book: Book): Promise<Uint8Array> {
  const { shared } = book
  const answer = whatIf(worldFrom(shared))
  const changed = changesSheet(book)
  const sheets = [
    readMeSheet(book, answer),
    inputSheet(book),
    lineSheet(null, answer, dayOf(shared)),
    lineSheet('aws', answer, dayOf(shared)),
    lineSheet('alliance', answer, dayOf(shared)),
    scenarioSheet(book, answer),
    ...(changed ? [changed] : []),
    irrSheet(book, answer),
    sourceSheet(book),
    checkSheet(answer),
    ...(book.house ? [disclosureSheet(book, book.house)] : []),
  ]
  return writeXlsx({
    sheets: sheets.map(({ written }) => written),
    namedRanges: namesOf(),
    defaultFont: plainFont,
    properties: {
      title: 'Stakeout: the model as a workbook',
      subject: labelOf(shared),
      creator: 'Stakeout',
      description: `${whatIfOnly}. ${edition}.`,
      created: book.madeAt,
      modified: book.madeAt,
      ...(book.isCarried && { custom: carriedProperties(linkAlone(shared)) }),
    },
  })
}

/** What formulas call the inputs, and the quarter that is judged. */
function namesOf(): WriteOptions['namedRanges'] {
  const keys = inputRows.flatMap(row => ('entry' in row ? [row.entry] : []))
  return [
    ...keys.map(key => ({
      name: nameOf(key),
      range: `${sheetNames.inputs}!${fixedRef(rowOfInput(key), valueColumn)}`,
    })),
    { name: judgedQuarterName, range: `${sheetNames.scenarios}!${fixedRef(judgedPlace.row, judgedPlace.column)}` },
  ].toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
}
