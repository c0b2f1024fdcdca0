import type { Element } from '@xmldom/xmldom'
import { childOf, elementsOf, importElement, removeElement } from '../office/elements.ts'
import {
  addRelation,
  bringOver,
  editedRoot,
  type OpenPackage,
  packageRelations,
  relatedPart,
  removeRelated,
  rootOf,
} from '../office/opened.ts'

/** What stands behind the list of fonts in a presentation, in the order of the schema. */
const behind = [
  'p:custShowLst',
  'p:photoAlbum',
  'p:custDataLst',
  'p:kinsoku',
  'p:defaultTextStyle',
  'p:modifyVerifier',
  'p:extLst',
]

/** Gives a deck the fonts that another one brings along, in place of those of these families that it had; all other fonts of it stay. */
export function updateFonts(deck: OpenPackage, fresh: OpenPackage, families: readonly string[]) {
  const [here, there] = [startOf(deck), startOf(fresh)]
  const made = elementsOf(childOf(rootOf(fresh, there), 'p:embeddedFontLst') ?? rootOf(fresh, there), 'p:embeddedFont')
  const hasOwn = childOf(rootOf(deck, here), 'p:embeddedFontLst') !== undefined
  if (made.length === 0 && !hasOwn) return
  const root = editedRoot(deck, here)
  let list = childOf(root, 'p:embeddedFontLst')
  const replaced = [...families, ...made.map(nameOf)]
  for (const one of list ? elementsOf(list).filter(font => replaced.includes(nameOf(font))) : []) {
    for (const id of elementsOf(one).flatMap(idsOf)) {
      const relation = packageRelations(deck, here).find(known => known.id === id)
      if (relation) removeRelated(deck, here, relation)
    }
    removeElement(one)
  }
  if (!list && made.length > 0) {
    list = root.ownerDocument!.createElementNS(root.namespaceURI, 'p:embeddedFontLst')
    root.insertBefore(list, elementsOf(root).find(({ nodeName }) => behind.includes(nodeName)) ?? null)
    root.setAttribute('embedTrueTypeFonts', '1')
  }
  for (const font of made) {
    const one = importElement(font, list!)
    for (const face of elementsOf(one))
      for (const id of idsOf(face)) {
        const { path, type } = packageRelations(fresh, there).find(known => known.id === id)!
        const brought = bringOver(deck, fresh, path!, new Map())
        face.setAttribute('r:id', addRelation(deck, here, { type, path: brought, address: null }))
      }
    list!.appendChild(one)
  }
  if (list && elementsOf(list).length === 0) removeElement(list)
}

const startOf = (file: OpenPackage) => relatedPart(file, '', 'officeDocument')!.path!

const nameOf = (font: Element) => childOf(font, 'p:font')?.getAttribute('typeface') ?? ''

const idsOf = (face: Element) => {
  const id = face.getAttribute('r:id')
  return id ? [id] : []
}
