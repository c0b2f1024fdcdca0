import { carriedInOffice, carriedProperties } from '../../export/embeddedOfficeLink.ts'
import { carriedData, carryData } from '../../export/office/carriedData.ts'
import { setCustomProperties } from '../../export/office/customProperties.ts'
import { childOf, elementsOf, importElement, removeElement } from '../../export/office/elements.ts'
import {
  addRelation,
  bringOver,
  editedRoot,
  type OpenPackage,
  openPackage,
  packageFile,
  removePart,
  rootOf,
} from '../../export/office/opened.ts'
import { type WorkbookRecord, workbookRecordFrom } from './record.ts'
import type { WorkbookReport } from './report.ts'
import { cellsOn, setContent, sheetPaths, textReader, workbookPath } from './sheetCells.ts'
import { updateSheet } from './sheets.ts'
import { shiftPlace } from './shift.ts'
import { type BroughtStyles, bringStyles } from './styles.ts'

/** A workbook that was brought up to date, and what became of it. */
export type UpdatedWorkbook = { file: Uint8Array<ArrayBuffer>; report: WorkbookReport }

/**
 * The workbook with the formulas, numbers and sentences of another one, sheet by sheet: sheets, formats, widths, titles and notes of
 * somebody's own stay. Throws a sentence for its user where that cannot be.
 */
export function updatedWorkbook(old: Uint8Array, made: Uint8Array): UpdatedWorkbook {
  const [book, fresh] = [openPackage(old), openPackage(made)!]
  const start = book && workbookPath(book)
  if (!book || !start || rootOf(book, start).nodeName !== 'workbook')
    throw new Error('This is no Excel workbook (.xlsx), or it is damaged')
  const record = workbookRecordFrom(carriedData(book))
  if (!record)
    throw new Error(
      'This workbook was not made by Stakeout, or another program has dropped what Stakeout had written down in it. Export a new one, and move your sheets into it',
    )
  const [here, there] = [sheetPaths(book), sheetPaths(fresh)]
  refuseMoved(book, here, record)
  const styles = bringStyles(book, fresh)
  const report: WorkbookReport = {
    updated: [],
    added: [],
    left: [...here.keys()].filter(name => record[name] && !there.has(name)),
    own: [...here.keys()].filter(name => !record[name]),
  }
  for (const [name, from] of there) {
    const path = here.get(name)
    const written = record[name] ?? { texts: {}, cells: [] }
    if (path) report.updated.push(updateSheet({ book, path, fresh, from, written, styles }, name))
    else {
      addSheet(book, fresh, { name, from, styles })
      report.added.push(name)
    }
  }
  takeNames(book, fresh)
  removePart(book, start, 'calcChain')
  recalculate(editedRoot(book, start))
  carryData(book, { ...record, ...(carriedData(fresh) as WorkbookRecord) })
  const link = carriedInOffice(made)
  setCustomProperties(book, /^Stakeout \d{1,4}$/, link === null ? {} : carriedProperties(link))
  return { file: packageFile(book), report }
}

/** Cells are known by their places: where those were moved, nothing is written over them. */
function refuseMoved(book: OpenPackage, here: ReadonlyMap<string, string>, record: WorkbookRecord) {
  const textOf = textReader(book)
  for (const [name, written] of Object.entries(record)) {
    const path = here.get(name)
    const place = path && shiftPlace(written, cellsOn(rootOf(book, path)), textOf)
    if (place)
      throw new Error(
        `On the sheet “${name}” rows or columns were inserted, deleted or moved (see ${place}), so its cells are not where Stakeout wrote them. Undo that, or export a new workbook and move your sheets into it`,
      )
  }
}

type Added = { name: string; from: string; styles: BroughtStyles }

/** A sheet of another workbook at the end of this one. */
function addSheet(book: OpenPackage, fresh: OpenPackage, { name, from, styles }: Added) {
  const start = workbookPath(book)!
  const path = bringOver(book, fresh, from, new Map())
  const textOf = textReader(fresh)
  const sheet = editedRoot(book, path)
  for (const cell of cellsOn(sheet).values()) {
    cell.setAttribute('s', String(styles.look(Number(cell.getAttribute('s') ?? 0))))
    const text = textOf(cell)
    if (text !== null) setContent(cell, cell, text)
  }
  for (const rule of elementsOf(sheet, 'conditionalFormatting').flatMap(one => elementsOf(one, 'cfRule'))) {
    const look = rule.getAttribute('dxfId')
    if (look !== null) rule.setAttribute('dxfId', String(styles.conditional(Number(look))))
  }
  const root = editedRoot(book, start)
  const list = childOf(root, 'sheets')!
  const one = importElement(elementsOf(list)[0]!, list)
  one.setAttribute('name', name)
  one.setAttribute(
    'sheetId',
    String(Math.max(0, ...elementsOf(list).map(other => Number(other.getAttribute('sheetId')) || 0)) + 1),
  )
  one.removeAttribute('state')
  one.setAttribute('r:id', addRelation(book, start, { type: sheetRelation, path, address: null }))
  list.appendChild(one)
}

const sheetRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'

/** What formulas call the inputs comes anew; somebody's own names stay. */
function takeNames(book: OpenPackage, fresh: OpenPackage) {
  const [root, made] = [editedRoot(book, workbookPath(book)!), rootOf(fresh, workbookPath(fresh)!)]
  const names = childOf(made, 'definedNames')
  let list = childOf(root, 'definedNames')
  if (!names) return
  if (!list) {
    list = root.ownerDocument!.createElementNS(root.namespaceURI, 'definedNames')
    root.insertBefore(list, elementsOf(root).find(({ nodeName }) => behindNames.includes(nodeName)) ?? null)
  }
  const isGlobal = (one: { getAttribute: (name: string) => string | null }) => one.getAttribute('localSheetId') === null
  const known = new Map(
    elementsOf(list)
      .filter(isGlobal)
      .map(one => [one.getAttribute('name')?.toLowerCase(), one]),
  )
  for (const one of elementsOf(names).filter(isGlobal)) {
    const before = known.get(one.getAttribute('name')?.toLowerCase())
    if (before) removeElement(before)
    list.appendChild(importElement(one, list))
  }
}

const behindNames = ['calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'fileRecoveryPr', 'extLst']

/** Formulas on somebody's own sheets still have what they came to before. */
function recalculate(root: ReturnType<typeof rootOf>) {
  let one = childOf(root, 'calcPr')
  if (!one) {
    one = root.ownerDocument!.createElementNS(root.namespaceURI, 'calcPr')
    root.insertBefore(one, elementsOf(root).find(({ nodeName }) => behindNames.slice(1).includes(nodeName)) ?? null)
  }
  one.setAttribute('fullCalcOnLoad', '1')
}
