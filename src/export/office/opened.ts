import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { isTooMuch } from '../embeddedOfficeLink.ts'
import { elementsOf } from './elements.ts'

/**
 * An office file, opened to be changed part by part. What nobody edits stays byte for byte as it was; `trees` holds what
 * was read so far, `edited` what of it is to be written anew.
 */
export type OpenPackage = {
  parts: Record<string, Uint8Array>
  trees: Map<string, Document>
  edited: Set<string>
}

/** The file, opened; null where it is no office file, is damaged, or claims to be larger than any that is read. It never throws. */
export function openPackage(file: Uint8Array): OpenPackage | null {
  try {
    if (isTooMuch(file)) return null
    const parts = unzipSync(file)
    return parts[contentTypes] ? { parts, trees: new Map(), edited: new Set() } : null
  } catch {
    return null
  }
}

/** The root of a part that holds markup, to be read. Throws where the part is missing or broken. */
export const rootOf = (file: OpenPackage, path: string): Element => treeOf(file, path).documentElement!

/** The same to be changed: the part is written anew. */
export function editedRoot(file: OpenPackage, path: string): Element {
  const root = rootOf(file, path)
  file.edited.add(path)
  return root
}

function treeOf({ parts, trees }: OpenPackage, path: string): Document {
  const known = trees.get(path)
  if (known) return known
  const bytes = parts[path]
  if (!bytes) throw new Error(`The file has lost its part ${path}`)
  const tree = new DOMParser({ onError: refuseBroken }).parseFromString(strFromU8(bytes), 'text/xml')
  trees.set(path, tree)
  return tree
}

function refuseBroken(level: string, message: string) {
  if (level !== 'warning') throw new Error(message)
}

/** A part of markup that was not there. */
export function addTree(file: OpenPackage, path: string, text: string, contentType: string): Element {
  file.parts[path] = strToU8(text)
  declare(file, path, contentType)
  return editedRoot(file, path)
}

/** The file with all that was changed in it. */
export function packageFile(file: OpenPackage): Uint8Array<ArrayBuffer> {
  const writer = new XMLSerializer()
  for (const path of file.edited) file.parts[path] = strToU8(writer.serializeToString(treeOf(file, path)))
  const { [contentTypes]: first, ...others } = file.parts
  return zipSync({ [contentTypes]: first!, ...others }, { level: 6, mtime: '2000-01-01T00:00:00' })
}

const contentTypes = '[Content_Types].xml'

/** What the content of a part is called; null where the file does not say. */
function contentTypeOf(file: OpenPackage, path: string): string | null {
  const types = elementsOf(rootOf(file, contentTypes))
  const own = types.find(one => one.localName === 'Override' && one.getAttribute('PartName') === `/${path}`)
  const ending = path.split('.').at(-1)!.toLowerCase()
  const usual = types.find(
    one => one.localName === 'Default' && one.getAttribute('Extension')?.toLowerCase() === ending,
  )
  return (own ?? usual)?.getAttribute('ContentType') ?? null
}

function declare(file: OpenPackage, path: string, contentType: string) {
  if (contentTypeOf(file, path) === contentType) return
  const types = editedRoot(file, contentTypes)
  const one = types.ownerDocument!.createElementNS(types.namespaceURI, 'Override')
  one.setAttribute('PartName', `/${path}`)
  one.setAttribute('ContentType', contentType)
  types.appendChild(one)
}

/** What a part points to: another part, or an address. */
export type Relation = { id: string; type: string; path: string | null; address: string | null }

const relationsPath = (path: string) => (path === '' ? '_rels/.rels' : path.replace(/([^/]+)$/, '_rels/$1.rels'))

/** What a part points to ('' for the file itself), in order. */
export function packageRelations(file: OpenPackage, from: string): Relation[] {
  const place = relationsPath(from)
  if (!file.parts[place]) return []
  return elementsOf(rootOf(file, place)).map(one => {
    const target = one.getAttribute('Target') ?? ''
    const isOutside = one.getAttribute('TargetMode') === 'External'
    return {
      id: one.getAttribute('Id') ?? '',
      type: one.getAttribute('Type') ?? '',
      path: isOutside ? null : decodeURIComponent(new URL(target, `http://file/${from}`).pathname.slice(1)),
      address: isOutside ? target : null,
    }
  })
}

/** The first part of a kind that a part points to, by the end of the relation's type: `notesSlide`, `package`. */
export const relatedPart = (file: OpenPackage, from: string, kind: string): Relation | undefined =>
  packageRelations(file, from).find(({ type }) => type.endsWith(`/${kind}`))

/** Has a part point to another one, or to an address; answers the id. */
export function addRelation(file: OpenPackage, from: string, to: Omit<Relation, 'id'>): string {
  const place = relationsPath(from)
  if (!file.parts[place])
    file.parts[place] = strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>')
  const taken = new Set(packageRelations(file, from).map(({ id }) => id))
  let count = taken.size + 1
  while (taken.has(`rId${count}`)) count++
  const root = editedRoot(file, place)
  const one = root.ownerDocument!.createElementNS(root.namespaceURI, 'Relationship')
  one.setAttribute('Id', `rId${count}`)
  one.setAttribute('Type', to.type)
  one.setAttribute('Target', to.address ?? `/${to.path}`)
  if (to.address !== null) one.setAttribute('TargetMode', 'External')
  root.appendChild(one)
  return `rId${count}`
}

/** Takes away the part of that kind that another part points to, where there is one. */
export function removePart(file: OpenPackage, from: string, kind: string) {
  const relation = relatedPart(file, from, kind)
  if (relation) removeRelated(file, from, relation)
}

/** Takes away the part that a relation of another part leads to, and the relation. */
export function removeRelated(file: OpenPackage, from: string, relation: Relation) {
  if (!relation.path) return
  delete file.parts[relation.path]
  file.edited.delete(relation.path)
  const links = editedRoot(file, relationsPath(from))
  for (const one of elementsOf(links)) if (one.getAttribute('Id') === relation.id) links.removeChild(one)
  const types = editedRoot(file, contentTypes)
  for (const one of elementsOf(types)) if (one.getAttribute('PartName') === `/${relation.path}`) types.removeChild(one)
}

/** A path like this one that no part has yet. */
function freePath({ parts }: OpenPackage, like: string): string {
  const [, stem = like, ending = ''] = /^(.*?)(?:\d+[a-z]?)?(\.\w+)$/.exec(like) ?? []
  let count = 1
  while (parts[`${stem}${count}${ending}`]) count++
  return `${stem}${count}${ending}`
}

/**
 * Brings a part of another file into this one, with all that it points to; `known` says where parts of the other file stand
 * here already, and is added to. Answers where it stands.
 */
export function bringOver(file: OpenPackage, from: OpenPackage, path: string, known: Map<string, string>): string {
  const there = known.get(path)
  if (there !== undefined) return there
  const here = freePath(file, path)
  known.set(path, here)
  file.parts[here] = from.parts[path]!
  declare(file, here, contentTypeOf(from, path) ?? 'application/xml')
  const own = packageRelations(from, path)
  if (own.length === 0) return here
  file.parts[relationsPath(here)] = strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
  )
  const root = editedRoot(file, relationsPath(here))
  for (const { id, type, path: to, address } of own) {
    const one = root.ownerDocument!.createElementNS(root.namespaceURI, 'Relationship')
    one.setAttribute('Id', id)
    one.setAttribute('Type', type)
    one.setAttribute('Target', to === null ? address! : `/${bringOver(file, from, to, known)}`)
    if (to === null) one.setAttribute('TargetMode', 'External')
    root.appendChild(one)
  }
  return here
}
