import { type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { type Answer, whatIf } from '../analysis/whatIf.ts'
import { carriedProperties } from '../export/embeddedOfficeLink.ts'
import { dataProperties } from '../export/office/carriedData.ts'
import { openPackage, packageFile } from '../export/office/opened.ts'
import { isInput } from '../model/inputs.ts'
import { edition, whatIfOnly } from '../provenance/provenance.ts'
import { linkAlone } from '../state/codec/link.ts'
import { labelOf, worldFrom } from '../state/scenario/start.ts'
import type { Book } from './book.ts'
import { changesSheet } from './changesSheet.ts'
import { checkSheet } from './checkSheet.ts'
import { comparisonSheet } from './comparisonSheet.ts'
import { disclosureSheet } from './disclosureSheet.ts'
import { orderFonts } from './fontOrder.ts'
import { takeHouseLooks } from './houseLooks.ts'
import { inputSheet } from './inputSheet.ts'
import { irrSheet } from './irrSheet.ts'
import { lineSheet } from './lineSheets.ts'
import { plainFont } from './looks.ts'
import {
  headNames,
  inputRows,
  judgedQuarterName,
  nameOf,
  ownNameOf,
  rowOfInput,
  sheetNames,
  valueColumn,
} from './places.ts'
import { readMeSheet } from './readMe.ts'
import { scenarioInputSheet } from './scenarioInputSheet.ts'
import { scenarioLineSheet } from './scenarioLineSheet.ts'
import { inUseColumn, scenarioInputCell, scenariosOf, switchName, switchPlace } from './scenarioPlaces.ts'
import { judgedPlace, scenarioSheet } from './scenarioSheet.ts'
import { sensitivitySheets } from './sensitivitySheets.ts'
import { shareSheet } from './shareSheet.ts'
import { fixedRef, type SheetWriter } from './sheet.ts'
import { sideBySideSheet } from './sideBySideSheet.ts'
import { sourceSheet } from './sourceSheet.ts'
import { recordOfSheets } from './update/record.ts'
import { weightSheet } from './weightSheet.ts'
import { yearSheet } from './yearSheet.ts'

/** The whole model as an XLSX file: formulas with what they came to, named inputs, and the scenario it was made of. */
export async function workbookOf(book: Book): Promise<Uint8Array> {
  const { shared } = book
  const answer = whatIf(worldFrom(shared))
  const changed = changesSheet(book)
  const { live } = scenariosOf(book)
  const sheets = [
    readMeSheet(book, answer),
    inputSheet(book),
    lineSheet(null, book, answer),
    lineSheet('aws', book, answer),
    lineSheet('alliance', book, answer),
    scenarioSheet(book, answer),
    ...(live.length > 0 ? [scenarioInputSheet(book), sideBySideSheet(book)] : []),
    ...(changed ? [changed] : []),
    irrSheet(book, answer),
    ...(book.hasTables ? tableSheets(book, answer) : []),
    sourceSheet(book),
    checkSheet(book, answer),
    ...live.map(scenarioLineSheet),
    ...(book.house ? [disclosureSheet(book, book.house)] : []),
  ]
  const written = sheets.map(sheet => sheet.written)
  const file = await writeXlsx({
    sheets: written,
    namedRanges: inOrder([...namesOf(live.length > 0), ...written.flatMap(headName)]),
    defaultFont: plainFont,
    properties: {
      title: 'Stakeout: the model as a workbook',
      subject: labelOf(shared),
      creator: 'Stakeout',
      description: `${whatIfOnly}. ${edition}.`,
      created: book.madeAt,
      modified: book.madeAt,
      custom: {
        ...(book.isCarried && carriedProperties(linkAlone(shared))),
        ...dataProperties(recordOfSheets(written)),
      },
    },
  })
  const opened = openPackage(file)!
  orderFonts(opened)
  if (book.house) takeHouseLooks(opened, book.house)
  return packageFile(opened)
}

/** The tables of the trade; the copies of the model that one of them stands on come last. */
function tableSheets(book: Book, answer: Answer): SheetWriter[] {
  const [table, ...copies] = sensitivitySheets(book)
  const { weights, compared } = book.shared
  return [
    table!,
    yearSheet(book, answer),
    shareSheet(book, answer),
    ...(compared.scenarios.length > 0 ? [comparisonSheet(book)] : []),
    ...(weights.length > 0 ? [weightSheet(book)] : []),
    ...copies,
  ]
}

type Names = NonNullable<WriteOptions['namedRanges']>

/**
 * What formulas call the inputs, and the quarter that is judged. Where there is a scenario to be chosen they are those of
 * the one in use, and the workbook's own have names of their own.
 */
function namesOf(isChoice: boolean): Names {
  const keys = inputRows.flatMap(row => ('entry' in row ? [row.entry] : []))
  return [
    ...keys.flatMap(key => {
      const own = `${sheetNames.inputs}!${fixedRef(rowOfInput(key), valueColumn)}`
      if (!isChoice || !isInput(key)) return [{ name: nameOf(key), range: own }]
      return [
        { name: nameOf(key), range: scenarioInputCell(rowOfInput(key), inUseColumn) },
        { name: ownNameOf(key), range: own },
      ]
    }),
    { name: judgedQuarterName, range: `${sheetNames.scenarios}!${fixedRef(judgedPlace.row, judgedPlace.column)}` },
    ...(isChoice ? [{ name: switchName, range: scenarioInputCell(switchPlace.row, switchPlace.column) }] : []),
  ]
}

/**
 * Where the heads of a sheet's columns and rows meet, by a name that begins with "Title": from it NVDA and JAWS say with each
 * cell what its column and its row are called.
 */
function headName({ name, freezePane }: WriteSheet): Names {
  if (!freezePane?.rows) return []
  const cell = fixedRef(freezePane.rows - 1, 0)
  return [{ name: `${headNames}${name.replaceAll(/\W/g, '')}`, range: `'${name}'!${cell}` }]
}

const inOrder = (names: Names): Names =>
  names.toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
