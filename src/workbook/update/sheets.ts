import { childOf, elementsOf, importElement, removeElement } from '../../export/office/elements.ts'
import { addRelation, editedRoot, type OpenPackage, packageRelations, rootOf } from '../../export/office/opened.ts'
import { cellMark, recordedCells, type SheetRecord } from './record.ts'
import type { SheetReport } from './report.ts'
import { cellAt, cellsOn, coveredPlaces, rangeOf, type SheetElement, setContent, textReader } from './sheetCells.ts'
import type { BroughtStyles } from './styles.ts'

/** A sheet of a workbook, the same as it is made now, and what it was when it was written. */
export type SheetPair = {
  book: OpenPackage
  path: string
  fresh: OpenPackage
  from: string
  written: SheetRecord
  styles: BroughtStyles
}

/**
 * Brings a sheet up to date, cell by cell: titles and labels that somebody has edited stay, as do looks and whatever stands in
 * cells that Stakeout did not write.
 */
export function updateSheet({ book, path, fresh, from, written, styles }: SheetPair, name: string): SheetReport {
  const [sheet, made] = [editedRoot(book, path), rootOf(fresh, from)]
  const [here, there] = [cellsOn(sheet), cellsOn(made)]
  const [textHere, textThere] = [textReader(book), textReader(fresh)]
  const own = recordedCells(written)
  const isOwnLook = ownLooks(own, here)
  const report: SheetReport = { name, replaced: 0, keptTexts: [], keptLooks: 0, gaveWay: [] }
  // What a formula of ours put beside its cell goes with it: programs write it down when they save.
  for (const [place, cell] of here)
    if (own.has(place))
      for (const beside of coveredPlaces(cell))
        if (!own.has(beside) && here.has(beside)) setContent(here.get(beside)!, null, null)
  for (const [place, next] of there) {
    const old = here.get(place)
    if (!old || !own.has(place)) {
      if (old && elementsOf(old).length > 0) report.gaveWay.push(place)
      const cell = cellAt(sheet, here, place)
      cell.setAttribute('s', String(styles.look(Number(next.getAttribute('s') ?? 0))))
      setContent(cell, next, textThere(next))
      report.replaced++
      continue
    }
    const [now, text] = [textHere(old), textThere(next)]
    const mark = written.texts[place]
    if (mark !== undefined && (now === null || cellMark(now) !== mark)) {
      if (now !== text) report.keptTexts.push(place)
      continue
    }
    if (isOwnLook(place, old)) old.setAttribute('s', String(styles.look(Number(next.getAttribute('s') ?? 0))))
    else report.keptLooks++
    if (!isSame(old, next, now, text)) {
      setContent(old, next, text)
      report.replaced++
    }
  }
  for (const place of own.keys()) {
    const old = here.get(place)
    if (!old || there.has(place) || elementsOf(old).length === 0) continue
    setContent(old, null, null)
    report.replaced++
  }
  const isOurs = (place: string) => own.has(place) || there.has(place)
  takeRanged(sheet, made, isOurs, styles)
  takeLinks({ book, path, fresh, from }, sheet, made, isOurs)
  removeDimension(sheet)
  return report
}

/**
 * Whether a cell looks as it was written. Programs number looks anew when they save: what most cells of a written look have now is
 * that look.
 */
function ownLooks(own: ReadonlyMap<string, number>, here: ReadonlyMap<string, SheetElement>) {
  const counts = new Map<number, Map<string, number>>()
  const lookOf = (cell: SheetElement) => cell.getAttribute('s') ?? '0'
  for (const [place, look] of own) {
    const cell = here.get(place)
    if (!cell) continue
    const now = counts.get(look) ?? new Map<string, number>()
    now.set(lookOf(cell), (now.get(lookOf(cell)) ?? 0) + 1)
    counts.set(look, now)
  }
  const usual = new Map(
    [...counts].map(([look, now]) => [look, [...now].toSorted(([, a], [, b]) => b - a)[0]![0]] as const),
  )
  return (place: string, cell: SheetElement) => usual.get(own.get(place)!) === lookOf(cell)
}

/** Whether two cells hold the same. */
function isSame(old: SheetElement, next: SheetElement, now: string | null, text: string | null): boolean {
  if (now !== null || text !== null) return now === text
  const part = (cell: SheetElement, name: string) => childOf(cell, name)?.textContent ?? ''
  return part(old, 'f') === part(next, 'f') && rangeOf(old) === rangeOf(next) && part(old, 'v') === part(next, 'v')
}

/** The element of a sheet and what stands behind it, in the order of the schema. */
const behind: Record<string, readonly string[]> = {
  conditionalFormatting: [
    'dataValidations',
    'hyperlinks',
    'printOptions',
    'pageMargins',
    'pageSetup',
    'headerFooter',
    'rowBreaks',
    'colBreaks',
    'customProperties',
    'cellWatches',
    'ignoredErrors',
    'smartTags',
    'drawing',
    'legacyDrawing',
    'legacyDrawingHF',
    'picture',
    'oleObjects',
    'controls',
    'webPublishItems',
    'tableParts',
    'extLst',
  ],
}
behind.dataValidations = behind.conditionalFormatting!.slice(1)
behind.hyperlinks = behind.conditionalFormatting!.slice(2)

const insertInOrder = (sheet: SheetElement, one: SheetElement) =>
  sheet.insertBefore(one, elementsOf(sheet).find(({ nodeName }) => behind[one.nodeName]!.includes(nodeName)) ?? null)

const firstPlace = (range: string) => (range.split(' ')[0] ?? '').split(':')[0]!.replaceAll('$', '')

/** Rules of looks and of what may be typed: those on cells of ours come anew, somebody's own stay. */
function takeRanged(
  sheet: SheetElement,
  made: SheetElement,
  isOurs: (place: string) => boolean,
  styles: BroughtStyles,
) {
  const isOfOurs = (one: SheetElement) => isOurs(firstPlace(one.getAttribute('sqref') ?? ''))
  elementsOf(sheet, 'conditionalFormatting').filter(isOfOurs).forEach(removeElement)
  for (const rule of elementsOf(made, 'conditionalFormatting')) {
    const own = importElement(rule, sheet)
    for (const one of elementsOf(own, 'cfRule')) {
      const look = one.getAttribute('dxfId')
      if (look !== null) one.setAttribute('dxfId', String(styles.conditional(Number(look))))
    }
    insertInOrder(sheet, own)
  }
  const checks = childOf(made, 'dataValidations')
  let list = childOf(sheet, 'dataValidations')
  if (list) elementsOf(list, 'dataValidation').filter(isOfOurs).forEach(removeElement)
  if (checks && !list) {
    list = sheet.ownerDocument!.createElementNS(sheet.namespaceURI, 'dataValidations')
    insertInOrder(sheet, list)
  }
  if (!list) return
  for (const one of checks ? elementsOf(checks, 'dataValidation') : []) list.appendChild(importElement(one, list))
  const count = elementsOf(list, 'dataValidation').length
  if (count === 0) removeElement(list)
  else list.setAttribute('count', String(count))
}

type Linked = Pick<SheetPair, 'book' | 'path' | 'fresh' | 'from'>

/** Links on cells of ours come anew. */
function takeLinks(
  { book, path, fresh, from }: Linked,
  sheet: SheetElement,
  made: SheetElement,
  isOurs: (place: string) => boolean,
) {
  let list = childOf(sheet, 'hyperlinks')
  if (list)
    elementsOf(list, 'hyperlink')
      .filter(one => isOurs(firstPlace(one.getAttribute('ref') ?? '')))
      .forEach(removeElement)
  const links = childOf(made, 'hyperlinks')
  if (links && !list) {
    list = sheet.ownerDocument!.createElementNS(sheet.namespaceURI, 'hyperlinks')
    insertInOrder(sheet, list)
  }
  if (!list) return
  const targets = new Map(packageRelations(fresh, from).map(one => [one.id, one]))
  const here = new Map(packageRelations(book, path).map(one => [one.address, one.id]))
  for (const link of links ? elementsOf(links, 'hyperlink') : []) {
    const one = importElement(link, list)
    const target = targets.get(one.getAttribute('r:id') ?? '')
    if (target?.address) {
      const id = here.get(target.address) ?? addRelation(book, path, target)
      here.set(target.address, id)
      one.setAttributeNS(relations, 'r:id', id)
    }
    list.appendChild(one)
  }
  if (elementsOf(list).length === 0) removeElement(list)
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** How far a sheet reaches is found out anew by whoever opens it. */
function removeDimension(sheet: SheetElement) {
  const one = childOf(sheet, 'dimension')
  if (one) removeElement(one)
}
