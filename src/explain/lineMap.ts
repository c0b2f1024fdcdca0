import { Graph, layout } from '@dagrejs/dagre'
import { type LineId, type LineKey, lineKeys, marketLines, sections } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { ownerOf } from '../model/keys.ts'
import type { Side } from '../model/sides.ts'
import { standsOn } from './feeds.ts'

/** What a box stands for: an input and the line that begins with it may have the same key. */
type Named = { kind: 'line'; key: LineKey } | { kind: 'input'; key: InputKey }

/** A box of the map, by the middle of it, in pixels; its band, and `rank` counts the columns in that from the left. */
export type MapBox = { id: string; of: Named; x: number; y: number; band: number; rank: number }

/** A section of the model as a band across the map, from its top edge. */
type MapBand = { name: string; y: number }

/**
 * An arrow from what feeds to what is fed, by the points it goes through where both are in one band; `isPast` where the
 * formula looks back a quarter.
 */
export type Arrow = { from: string; to: string; isPast: boolean; points: { x: number; y: number }[] }

export type LineMap = { bands: MapBand[]; boxes: MapBox[]; arrows: Arrow[]; width: number; height: number }

/** How large a box is, and how high the head of a band. */
export const boxSize = { width: 158, height: 34 }
const headHeight = 30

/** What stands over the sections of a stack: the market, and what the rival's lines lend. */
const [market, lent] = ['Market', 'From the other stack']
const bandNames = [market, lent, ...sections.map(({ name }) => name)]

/**
 * One side's lines with the market's, section by section from above, each laid out from what is read first to what it comes
 * to. What the rival's lines lend is there too. Inputs are drawn on request, in the first section that reads them. Arrows
 * that look back a quarter do not weigh in the layout.
 */
export function lineMap(side: Side, withInputs: boolean): LineMap {
  const { named, bandOf, arrows } = boxesOf(side, withInputs)
  const bands: MapBand[] = []
  const boxes: MapBox[] = []
  const points = new Map<string, Arrow['points']>()
  const between = (from: string, to: string) => `${from} > ${to}`
  let top = 0
  let width = 0
  for (const name of bandNames) {
    const members = [...named].filter(([id]) => bandOf.get(id) === name)
    if (members.length === 0) continue
    const graph = new Graph()
    graph.setGraph({ rankdir: 'LR', nodesep: 10, ranksep: 30, marginx: 4, marginy: 4 })
    graph.setDefaultEdgeLabel(() => ({}))
    for (const [id] of members) graph.setNode(id, { ...boxSize })
    for (const { from, to, isPast } of arrows)
      if (!isPast && bandOf.get(from) === name && bandOf.get(to) === name) graph.setEdge(from, to)
    layout(graph)
    const columns = [...new Set(members.map(([id]) => Math.round(graph.node(id).x ?? 0)))].toSorted((a, b) => a - b)
    for (const [id, of] of members) {
      const { x = 0, y = 0 } = graph.node(id)
      boxes.push({ id, of, x, y: top + headHeight + y, band: bands.length, rank: columns.indexOf(Math.round(x)) })
    }
    for (const { v, w } of graph.edges()) {
      const through: Arrow['points'] = graph.edge(v, w)?.points ?? []
      points.set(
        between(v, w),
        through.map(({ x, y }) => ({ x, y: top + headHeight + y })),
      )
    }
    bands.push({ name, y: top })
    const { width: wide = 0, height: high = 0 } = graph.graph()
    width = Math.max(width, wide)
    top += headHeight + high
  }
  return {
    bands,
    boxes,
    arrows: arrows.map(arrow => ({ ...arrow, points: points.get(between(arrow.from, arrow.to)) ?? [] })),
    width,
    height: top,
  }
}

/** Every box of a side's map with its band, and the arrows between them. */
function boxesOf(side: Side, withInputs: boolean) {
  const named = new Map<string, Named>()
  const bandOf = new Map<string, string>()
  const place = (of: Named, band: string) => {
    const id = of.kind === 'input' ? `input ${of.key}` : of.key
    named.set(id, of)
    if (!bandOf.has(id)) bandOf.set(id, band)
    return id
  }
  const own = bandNames.flatMap(name =>
    lineKeys
      .filter(key => [side, null].includes(ownerOf(key).side) && sectionOf(ownerOf(key).id) === name)
      .map(key => ({ key, name })),
  )
  for (const { key, name } of own) place({ kind: 'line', key }, name)
  const arrows = own.flatMap(({ key, name }) =>
    standsOn(key).flatMap((meant): Omit<Arrow, 'points'>[] => {
      if (meant.kind === 'line') return [{ from: place(meant, lent), to: key, isPast: false }]
      if (meant.kind === 'before')
        return [{ from: place({ kind: 'line', key: meant.key }, lent), to: key, isPast: true }]
      return meant.kind === 'input' && withInputs ? [{ from: place(meant, name), to: key, isPast: false }] : []
    }),
  )
  return { named, bandOf, arrows }
}

const sectionOf = (id: LineId): string => (id in marketLines ? market : sections.find(({ lines }) => id in lines)!.name)

/**
 * Where an arrow key leads from a box: along the arrows to the nearest box, or down its column and on to the next one, band by
 * band, so that every box is on the way; null at an end.
 */
export function stepOn({ boxes, arrows }: LineMap, id: string, way: 'left' | 'right' | 'up' | 'down'): string | null {
  const inOrder = boxes.toSorted((a, b) => a.band - b.band || a.rank - b.rank || a.y - b.y)
  const place = inOrder.findIndex(box => box.id === id)
  const here = inOrder[place]
  if (!here) return null
  if (way === 'up' || way === 'down') return inOrder[place + (way === 'up' ? -1 : 1)]?.id ?? null
  const joined = arrows.flatMap(({ from, to }) =>
    way === 'left' && to === id ? from : way === 'right' && from === id ? to : [],
  )
  const distance = (box: MapBox) => Math.abs(box.y - here.y) + Math.abs(box.x - here.x) / 4
  const others = boxes.filter(box => box !== here && joined.includes(box.id))
  return others.toSorted((a, b) => distance(a) - distance(b))[0]?.id ?? null
}
