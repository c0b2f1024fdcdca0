import { unzipSync } from 'fflate'
import { documentOf } from '../../src/export/office/xml.ts'
import { propertiesOf } from '../../src/export/slides/properties.ts'

/** The part `docProps/custom.xml` of an Office document that carries a scenario, as a deck has it. */
export function carriedPart(link: string): string {
  const part = propertiesOf('A deck', link).find(({ kind }) => kind === 'custom')
  if (!part || part.content instanceof Uint8Array) throw new Error('The deck carries no scenario')
  return documentOf(part.content)
}

/** A package of parts, opened: the text of a part, or the parts of a name. */
export function opened(file: Uint8Array) {
  const parts = unzipSync(file)
  const text = (path: string) => new TextDecoder().decode(parts[path])
  return {
    parts,
    paths: Object.keys(parts),
    text,
    named: (name: RegExp) => Object.keys(parts).filter(path => name.test(path)),
  }
}

type Opened = ReturnType<typeof opened>

/** The relationships of a part ('' for those of the package), with the path that each leads to; null where it leads out. */
export function relationsOf({ parts, text }: Opened, part: string) {
  const own = part === '' ? '_rels/.rels' : part.replace(/([^/]+)$/, '_rels/$1.rels')
  if (!parts[own]) return []
  return [...text(own).matchAll(/<Relationship ([^>]*)\/>/g)].map(([, attributes]) => {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes!)?.[1] ?? ''
    const target = of('Target')
    const path = new URL(target, `http://x/${part}`).pathname.slice(1)
    return {
      id: of('Id'),
      type: of('Type').split('/').at(-1)!,
      target,
      path: of('TargetMode') === 'External' ? null : path,
    }
  })
}

/** What is wrong with a package as a package, a sentence each: undeclared parts, relationships without a target, parts that nothing leads to. */
export function complaintsOf(file: Opened): string[] {
  const declared = new Set(
    [...file.text('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path!),
  )
  const own = file.paths.filter(path => !/(^|\/)_rels\/|^\[Content_Types\]/.test(path))
  const reached = ['', ...own].flatMap(part => relationsOf(file, part).flatMap(({ path }) => path ?? []))
  const doubled = ['', ...own].flatMap(part => {
    const ids = relationsOf(file, part).map(({ id }) => id)
    return new Set(ids).size < ids.length ? [`${part} has an id twice`] : []
  })
  const dangling = own.flatMap(part => {
    const ids = new Set(relationsOf(file, part).map(({ id }) => id))
    const used = part.endsWith('.xml') ? [...file.text(part).matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)] : []
    return used.flatMap(([, id]) => (ids.has(id!) ? [] : [`${part} speaks of ${id}, which it has not`]))
  })
  return [
    ...own.filter(path => !declared.has(path)).map(path => `${path} is not declared`),
    ...[...declared].filter(path => !file.parts[path]).map(path => `${path} is declared, but not there`),
    ...reached.filter(path => !file.parts[path]).map(path => `${path} is pointed to, but not there`),
    ...own.filter(path => !reached.includes(path)).map(path => `nothing leads to ${path}`),
    ...doubled,
    ...dangling,
  ]
}

/** The place of a column by its letters: A is 0, AA is 26. */
export const columnAt = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The rows of the first sheet of a workbook, as its cells have them: words, numbers, and what formulas came to. */
export function rowsIn(workbook: Uint8Array): (string | number | null)[][] {
  const sheet = opened(workbook).text('xl/worksheets/sheet1.xml')
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/g)].map(([, row]) => {
    const cells: (string | number | null)[] = []
    for (const [, letters, inner] of row!.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(.*?)<\/c>/g)) {
      const at = columnAt(letters!)
      const words = /<t[^>]*>(.*?)<\/t>/.exec(inner!)?.[1]
      const number = /<v>(.*?)<\/v>/.exec(inner!)?.[1]
      while (cells.length < at) cells.push(null)
      cells[at] = words === undefined ? Number(number) : unescaped(words)
    }
    return cells
  })
}

export const unescaped = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
  )
