import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { Graph, layout } from '@dagrejs/dagre'
import { importsOf } from '../../tests/kit/arrows.ts'

const root = join(import.meta.dirname, '../..')

/** A folder of `src`, or `main.tsx` itself, with what its README says it is. */
type Part = { name: string; says: string }

/** `isLoose` where only types are imported, or what is fetched when it is asked for. */
type Arrow = { from: string; to: string; isLoose?: boolean }

/** Reads `src`: its folders, and which imports from which. What a folder has only types of, or fetches when asked, and is a part of that one, goes without an arrow. */
function readArchitecture(): { parts: Part[]; arrows: Arrow[] } {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => ['.ts', '.tsx'].includes(extname(file)))
    .toSorted()
  const arrows = new Map<string, Arrow>()
  for (const file of files)
    for (const { from, how } of importsOf(readFileSync(join(root, 'src', file), 'utf8'))) {
      const [folder, other] = [file, join(dirname(file), from)].map(path => path.split(/[\\/]/)[0]!)
      if (!from.startsWith('.') || other === folder || other === '..') continue
      const known = arrows.get(`${folder} ${other}`)
      arrows.set(`${folder} ${other}`, {
        from: folder!,
        to: other!,
        isLoose: how !== 'value' && known?.isLoose !== false,
      })
    }
  for (const [name, { from, to, isLoose }] of arrows)
    if (isLoose && arrows.get(`${to} ${from}`)?.isLoose === false) arrows.delete(name)
  const parts = [...new Set(files.map(file => file.split(/[\\/]/)[0]!))].map(name => ({ name, says: saidOf(name) }))
  return { parts, arrows: [...arrows.keys()].toSorted().map(key => arrows.get(key)!) }
}

/** What stands after the name in the first line of a folder's README: "# engine: the formula language". */
function saidOf(name: string): string {
  const path = join(root, 'src', name, 'README.md')
  return existsSync(path) ? (/^# \w+: (.*)/.exec(readFileSync(path, 'utf8'))?.[1] ?? '') : 'puts the page together'
}

const box = { width: 236, height: 46 }

/**
 * The folders of `src` as boxes, what is imported below what imports it, as an SVG. An arrow that only shortens a way
 * over other folders is left out, so that the picture can be read.
 */
export function architecturePicture({ parts, arrows } = readArchitecture()): string {
  const shown = arrows.filter(({ from, to }) => !isReached(arrows, from, to))
  const graph = new Graph()
  graph.setGraph({ rankdir: 'TB', nodesep: 18, ranksep: 40, marginx: 16, marginy: 16 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { name } of parts) graph.setNode(name, { ...box })
  for (const { from, to } of shown) graph.setEdge(from, to)
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  const ways = shown.map(({ from, to }) => {
    const points: { x: number; y: number }[] = graph.edge(from, to)?.points ?? []
    return `<path d="M${points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join('L')}" marker-end="url(#tip)"/>`
  })
  const boxes = parts.map(({ name, says }) => {
    const { x, y } = graph.node(name)
    return [
      `<rect x="${Math.round(x - box.width / 2)}" y="${Math.round(y - box.height / 2)}" width="${box.width}" height="${box.height}" fill="#F2F4F7" stroke="#7F8A96"/>`,
      `<text x="${Math.round(x)}" y="${Math.round(y - 3)}" font-weight="600">${name}</text>`,
      `<text x="${Math.round(x)}" y="${Math.round(y + 14)}" font-size="11" fill="#414C58">${says}</text>`,
    ].join('')
  })
  const size = `viewBox="0 0 ${Math.round(width)} ${Math.round(height)}" width="${Math.round(width)}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="14" text-anchor="middle" fill="#14191F">`,
    '<title>Which folder of src imports which; what is imported stands below</title>',
    '<marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#414C58"/></marker>',
    '<rect width="100%" height="100%" fill="#FFFFFF"/>',
    `<g fill="none" stroke="#414C58">${ways.join('\n')}</g>`,
    ...boxes,
    '</svg>\n',
  ].join('\n')
}

/** Whether one folder is reached from another over a third. */
function isReached(arrows: Arrow[], from: string, to: string): boolean {
  const left = arrows.filter(arrow => arrow.from === from && arrow.to !== to).map(arrow => arrow.to)
  const seen = new Set(left)
  for (let at = left.pop(); at; at = left.pop())
    for (const arrow of arrows.filter(one => one.from === at && !seen.has(one.to))) {
      seen.add(arrow.to)
      left.push(arrow.to)
    }
  return seen.has(to)
}

if (import.meta.main) writeFileSync(join(root, 'docs/architecture.svg'), architecturePicture())
