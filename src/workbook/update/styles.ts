import { childOf, elementsOf, importElement } from '../../export/office/elements.ts'
import { editedRoot, type OpenPackage, relatedPart, rootOf } from '../../export/office/opened.ts'
import { type SheetElement, workbookPath } from './sheetCells.ts'

/** Where looks and conditional looks of another workbook stand among those of this one. */
export type BroughtStyles = { look: (there: number) => number; conditional: (there: number) => number }

const stylesPath = (book: OpenPackage) => relatedPart(book, workbookPath(book) ?? '', 'styles')?.path

/** The lists that a look speaks of, and by which attribute. */
const lists = { fonts: 'fontId', fills: 'fillId', borders: 'borderId' } as const

/** Brings the looks of another workbook behind those of this one, each when it is first asked for. */
export function bringStyles(book: OpenPackage, fresh: OpenPackage): BroughtStyles {
  const [here, there] = [editedRoot(book, stylesPath(book)!), rootOf(fresh, stylesPath(fresh)!)]
  const formats = bringFormats(here, there)
  const known = new Map<string, number>()
  const brought = (list: string, place: number, add: (one: SheetElement) => void = () => {}) => {
    const key = `${list} ${place}`
    const before = known.get(key)
    if (before !== undefined) return before
    const from = childOf(there, list)
    const one = from && elementsOf(from)[place]
    const into = childOf(here, list) ?? listIn(here, list)
    if (!one) return 0
    const at = elementsOf(into).length
    const own = importElement(one, into)
    into.appendChild(own)
    into.setAttribute('count', String(at + 1))
    known.set(key, at)
    add(own)
    return at
  }
  return {
    look: there =>
      brought('cellXfs', there, own => {
        for (const [list, name] of Object.entries(lists))
          own.setAttribute(name, String(brought(list, Number(own.getAttribute(name) ?? 0))))
        own.setAttribute('numFmtId', String(formats(Number(own.getAttribute('numFmtId') ?? 0))))
        own.setAttribute('xfId', '0')
        for (const name of ['applyFont', 'applyFill', 'applyBorder', 'applyNumberFormat']) own.setAttribute(name, '1')
      }),
    conditional: there => brought('dxfs', there),
  }
}

/** A list of conditional looks stands behind the cell styles. */
function listIn(styles: SheetElement, name: string): SheetElement {
  const list = styles.ownerDocument!.createElementNS(styles.namespaceURI, name)
  const after = ['tableStyles', 'colors', 'extLst']
  styles.insertBefore(list, elementsOf(styles).find(({ nodeName }) => after.includes(nodeName)) ?? null)
  return list
}

/** The number formats of one's own, by number: those of the program have the same numbers everywhere. */
function bringFormats(here: SheetElement, there: SheetElement): (id: number) => number {
  const formatsIn = (styles: SheetElement) => {
    const list = childOf(styles, 'numFmts')
    return list ? elementsOf(list, 'numFmt') : []
  }
  const idOf = (one: SheetElement) => Number(one.getAttribute('numFmtId'))
  const codes = new Map(formatsIn(there).map(one => [idOf(one), one.getAttribute('formatCode') ?? '']))
  return id => {
    const code = codes.get(id)
    if (code === undefined) return id
    const own = formatsIn(here)
    const known = own.find(one => one.getAttribute('formatCode') === code)
    if (known) return idOf(known)
    const next = Math.max(163, ...own.map(idOf)) + 1
    let list = childOf(here, 'numFmts')
    if (!list) {
      list = here.ownerDocument!.createElementNS(here.namespaceURI, 'numFmts')
      here.insertBefore(list, here.firstChild)
    }
    const one = list.ownerDocument!.createElementNS(list.namespaceURI, 'numFmt')
    one.setAttribute('numFmtId', String(next))
    one.setAttribute('formatCode', code)
    list.appendChild(one)
    list.setAttribute('count', String(elementsOf(list).length))
    return next
  }
}
