import { strFromU8, unzipSync } from 'fflate'
import { elementsIn, type XmlTree, xmlTreeOf } from './xmlTree.ts'

/** What leads from one part to another, or out of the file. */
export type TemplateRelation = { id: string; kind: string; target: string; isOutside: boolean }

/** A file of PowerPoint as it came: its parts, read one by one as they are asked for. Paths are seen from the root. */
export type TemplatePackage = {
  paths: readonly string[]
  has: (path: string) => boolean
  bytes: (path: string) => Uint8Array
  tree: (path: string) => XmlTree
  /** The content type of a part. */
  typeOf: (path: string) => string
  /** What a part leads to; '' is the file itself. */
  relations: (path: string) => readonly TemplateRelation[]
}

/** How large a template may be: as it lies on the disk, unpacked, in parts, and in one part of XML; in bytes. */
const templateLimits = { file: 60_000_000, unpacked: 200_000_000, parts: 5000, xml: 8_000_000 }

const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`

/** Opens a PowerPoint file or template; throws a sentence that says why it cannot be used. */
export function openedTemplate(file: Uint8Array): TemplatePackage {
  if (file.length > templateLimits.file)
    throw new Error(`it is larger than ${megabytes(templateLimits.file)}, the most that a template may be`)
  if (file[0] === 0xd0 && file[1] === 0xcf)
    throw new Error('it is protected by a password or of an old kind (.ppt): save it as .pptx or .potx, without one')
  if (file[0] !== 0x50 || file[1] !== 0x4b) throw new Error('it is no PowerPoint file')
  const sizes = new Map(listed(file))
  const read = (path: string) => {
    const found = unzipSync(file, { filter: ({ name }) => name === path })[path]
    if (!found) throw new Error(`the part ${path} is missing in it`)
    return found
  }
  const tree = (path: string) => {
    if ((sizes.get(path) ?? 0) > templateLimits.xml)
      throw new Error(`the part ${path} in it is larger than ${megabytes(templateLimits.xml)}`)
    return xmlTreeOf(textOf(read(path)))
  }
  if (!sizes.has('[Content_Types].xml')) throw new Error('it is no PowerPoint file')
  const types = elementsIn(tree('[Content_Types].xml'))
  const overrides = new Map(types.map(({ attributes: { PartName, ContentType } }) => [PartName, ContentType]))
  const defaults = new Map(
    types.map(({ attributes: { Extension, ContentType } }) => [Extension?.toLowerCase(), ContentType]),
  )
  return {
    paths: [...sizes.keys()],
    has: path => sizes.has(path),
    bytes: read,
    tree,
    typeOf: path => overrides.get(`/${path}`) ?? defaults.get(/\.(\w+)$/.exec(path)?.[1]?.toLowerCase()) ?? '',
    relations: path => {
      const own = path.replace(/([^/]*)$/, '_rels/$1.rels')
      if (!sizes.has(own)) return []
      return elementsIn(tree(own)).map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => ({
        id: Id,
        kind: Type.split('/').at(-1)!,
        target: TargetMode === 'External' ? Target : within(path, Target),
        isOutside: TargetMode === 'External',
      }))
    },
  }
}

/** The names and sizes of what is packed, before anything is unpacked. */
function listed(file: Uint8Array): [string, number][] {
  const found: [string, number][] = []
  let all = 0
  try {
    unzipSync(file, {
      filter: ({ name, originalSize }) => {
        all += originalSize
        found.push([name, originalSize])
        return false
      },
    })
  } catch {
    throw new Error('it is no PowerPoint file, or broken')
  }
  if (all > templateLimits.unpacked)
    throw new Error(`it unpacks to more than ${megabytes(templateLimits.unpacked)}, the most that a template may`)
  if (found.length > templateLimits.parts) throw new Error(`it has more than ${templateLimits.parts} parts`)
  return found
}

/** Where a target stands, from the part that names it. */
function within(from: string, target: string): string {
  const way = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') way.pop()
    else if (step !== '' && step !== '.') way.push(step)
  }
  return way.join('/')
}

const textOf = (bytes: Uint8Array) => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return strFromU8(first === 0xef ? bytes.subarray(3) : bytes)
}
