import { zipSync } from 'fflate'
import { type Kind, kinds, outside } from './kinds.ts'
import { documentOf, tag, type Xml } from './xml.ts'

/** A part of a package: where it stands, what it is, and what it points to, in the order of their ids (rId1, rId2, …). */
export type PackagePart = { path: string; kind: Kind; content: Xml | Uint8Array; to?: Target[] }

/** A part that another one points to, or an address on the web. */
export type Target = PackagePart | { address: string }

/** The id under which a part points to the nth of its targets, counted from 0. */
export const idOf = (place: number) => `rId${place + 1}`

/** All parts that can be reached from these as one package, each declared, each relationship with its target. The same parts make the same bytes. */
export function packageOf(roots: readonly PackagePart[]): Uint8Array<ArrayBuffer> {
  const parts = reached(roots)
  const files = [
    ['[Content_Types].xml', contentTypes(parts)] as const,
    ['_rels/.rels', relations('', roots)] as const,
    ...parts.flatMap(({ path, content, to = [] }) => [
      [path, content instanceof Uint8Array ? content : documentOf(content)] as const,
      ...(to.length > 0 ? [[relationsPath(path), relations(path, to)] as const] : []),
    ]),
  ]
  const utf8 = new TextEncoder()
  return zipSync(
    // What is packed already is not packed again; fonts are not.
    Object.fromEntries(
      files.map(([path, file]) => [
        path,
        typeof file === 'string' ? utf8.encode(file) : [file, { level: path.endsWith('.fntdata') ? 6 : 0 }],
      ]),
    ),
    { level: 6, mtime: '2000-01-01T00:00:00' },
  )
}

/** The part, with every target whose path one of these has put in its place: it was made elsewhere, with stand-ins for them. */
export function joinedTo(part: PackagePart, others: readonly PackagePart[]): PackagePart {
  for (const one of reached([part]))
    one.to?.forEach((target, place) => {
      const other = 'path' in target && others.find(({ path }) => path === target.path)
      if (other) one.to![place] = other
    })
  return part
}

/** A part that only says where another one stands. */
export const standIn = ({ path, kind }: PackagePart): PackagePart => ({ path, kind, content: '' as Xml })

function reached(roots: readonly PackagePart[]): PackagePart[] {
  const found = new Map<string, PackagePart>()
  const walk = (part: PackagePart) => {
    const other = found.get(part.path)
    if (other && other !== part) throw new Error(`Two parts are called ${part.path}`)
    if (other) return
    found.set(part.path, part)
    for (const target of part.to ?? []) if ('path' in target) walk(target)
  }
  roots.forEach(walk)
  return [...found.values()]
}

const contentTypes = (parts: readonly PackagePart[]) =>
  documentOf(
    tag(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      parts.map(({ path, kind }) => tag('Override', { PartName: `/${path}`, ContentType: kinds[kind][0] })),
    ),
  )

const relations = (from: string, to: readonly Target[]) =>
  documentOf(
    tag(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      to.map((target, place) =>
        'path' in target
          ? tag('Relationship', { Id: idOf(place), Type: kinds[target.kind][1], Target: relative(from, target.path) })
          : tag('Relationship', { Id: idOf(place), Type: outside, Target: target.address, TargetMode: 'External' }),
      ),
    ),
  )

const relationsPath = (path: string) => path.replace(/([^/]+)$/, '_rels/$1.rels')

/** Where a part stands as seen from another one's folder. */
function relative(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')]
  while (here.length > 0 && here[0] === there[0]) {
    here.shift()
    there.shift()
  }
  return [...here.map(() => '..'), ...there].join('/')
}
