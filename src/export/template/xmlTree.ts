import { parseXml, type XmlElement } from '@rgrove/parse-xml'
import { tag, textContent, type Xml } from '../office/xml.ts'

/** An element of XML from outside. Its name and those of its attributes have the usual prefixes, whatever the file called them. */
export type XmlTree = { name: string; attributes: Record<string, string>; children: (XmlTree | string)[] }

/** The namespaces of what is read, by their usual prefixes. */
const usual: Record<string, string> = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  cdr: 'http://schemas.openxmlformats.org/drawingml/2006/chartDrawing',
  types: 'http://schemas.openxmlformats.org/package/2006/content-types',
  pack: 'http://schemas.openxmlformats.org/package/2006/relationships',
}

const prefixes = new Map(Object.entries(usual).map(([prefix, address]) => [address, prefix]))

/** Namespaces of the strict form of Office files begin so. */
const strict = 'http://purl.oclc.org/ooxml/'

const mostDeep = 200

/** Reads XML from outside; throws a sentence where it is none, declares entities, or is nested without end. */
export function xmlTreeOf(text: string): XmlTree {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Error('it declares a document type, which no Office program writes')
  const { root } = parseXml(text)
  if (!root) throw new Error('a part of it is empty')
  return treeOf(root, { '': '' }, 0)
}

function treeOf(element: XmlElement, outer: Record<string, string>, depth: number): XmlTree {
  if (depth > mostDeep) throw new Error('it is nested too deep')
  const spaces = { ...outer }
  for (const [name, address] of Object.entries(element.attributes)) {
    if (name === 'xmlns') spaces[''] = address
    else if (name.startsWith('xmlns:')) spaces[name.slice(6)] = address
    if (/^xmlns(:|$)/.test(name) && address.startsWith(strict))
      throw new Error('it is saved as Strict Open XML: save it as a plain PowerPoint file')
  }
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !/^xmlns(:|$)/.test(name))
    .map(([name, value]) => [name.includes(':') ? called(name, spaces) : name, value])
  return {
    name: called(element.name, spaces),
    attributes: Object.fromEntries(attributes) as Record<string, string>,
    children: element.children.flatMap(child => {
      if (child.type === 'element') return treeOf(child as XmlElement, spaces, depth + 1)
      return child.type === 'text' || child.type === 'cdata' ? (child as unknown as { text: string }).text : []
    }),
  }
}

/** A name with the usual prefix of its namespace; one of a namespace that is not usual has its address in it: `{address}name`. */
function called(name: string, spaces: Record<string, string>): string {
  const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : ['', name]
  if (prefix === 'xml') return name
  const address = spaces[prefix]
  if (address === undefined) throw new Error(`the prefix “${prefix}” is not declared in it`)
  if (address === '') return local
  const known = prefixes.get(address)
  return known ? `${known}:${local}` : `{${address}}${local}`
}

/** Elements among the children. */
export const elementsIn = (tree: XmlTree): XmlTree[] => tree.children.filter(child => typeof child !== 'string')

/** The element that is reached by these names, one within the other; undefined where one is missing. */
export const at = (tree: XmlTree | undefined, ...names: string[]): XmlTree | undefined =>
  names.reduce<XmlTree | undefined>(
    (found, name) => found && elementsIn(found).find(child => child.name === name),
    tree,
  )

/** All elements of a name, however deep. */
export const allIn = (tree: XmlTree, name: string): XmlTree[] => [
  ...(tree.name === name ? [tree] : []),
  ...elementsIn(tree).flatMap(child => allIn(child, name)),
]

/** A tree as markup of ours: every text and every value escaped anew, each foreign namespace declared where it begins. */
export const markupOf = (tree: XmlTree): Xml => written(tree, new Map())

/** The same as a piece of a part that has declared the usual prefixes. */
export const pieceOf = (tree: XmlTree): Xml => written(tree, new Map(['a', 'r', 'p'].map(one => [usual[one]!, one])))

function written(tree: XmlTree, declared: ReadonlyMap<string, string>): Xml {
  const own = new Map(declared)
  const fresh: Record<string, string> = {}
  const declare = (address: string, prefix: string) => {
    if (!own.has(address)) {
      own.set(address, prefix)
      fresh[`xmlns:${prefix}`] = address
    }
    return own.get(address)!
  }
  const plain = (name: string) => {
    const [, address, local] = /^\{([^}]*)\}(.*)$/.exec(name) ?? []
    if (address !== undefined) return `${declare(address, `x${own.size}`)}:${local}`
    const prefix = name.includes(':') ? name.split(':')[0]! : ''
    if (usual[prefix]) declare(usual[prefix], prefix)
    return name
  }
  // Ids of relationships stand in many parts, and values may speak of these prefixes.
  if (declared.size === 0) for (const prefix of ['a', 'r', 'p']) declare(usual[prefix]!, prefix)
  const name = plain(tree.name)
  const attributes = Object.fromEntries(Object.entries(tree.attributes).map(([key, value]) => [plain(key), value]))
  const children = tree.children.map(child => (typeof child === 'string' ? textContent(child) : written(child, own)))
  return tag(name, { ...fresh, ...attributes }, ...children)
}
