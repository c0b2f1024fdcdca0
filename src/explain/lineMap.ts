import { Graph, layout } from '@dagrejs/dagre'
import { type LineKey, lineKeys } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { ownerOf } from '../model/keys.ts'
import type { Side } from '../model/sides.ts'
import { standsOn } from './feeds.ts'

/** What a box stands for: an input and the line that begins with it may have the same key. */
type Named = { kind: 'line'; key: LineKey } | { kind: 'input'; key: InputKey }

/** A box of the map, by the middle of it, in pixels; `rank` counts columns from the left. */
export type MapBox = { id: string; of: Named; x: number; y: number; rank: number }

/** An arrow from what feeds to what is fed, by the points it goes through; `isPast` where the formula looks back a quarter. */
export type Arrow = { from: string; to: string; isPast: boolean; points: { x: number; y: number }[] }

export type LineMap = { boxes: MapBox[]; arrows: Arrow[]; width: number; height: number }

/** How large a box is. */
export const boxSize = { width: 158, height: 34 }

/**
 * One side's lines with the market's, laid out from what is read first to what it all comes to; what the rival's lines
 * lend is there too. Inputs are drawn on request. Arrows that look back a quarter do not weigh in the layout.
 */
export function lineMap(side: Side, withInputs: boolean): LineMap {
  const found = new Map<string, Named>()
  const place = (of: Named) => {
    const id = of.kind === 'input' ? `input ${of.key}` : of.key
    found.set(id, of)
    return id
  }
  const own = lineKeys.filter(key => [side, null].includes(ownerOf(key).side))
  const arrows = own.flatMap(key => {
    const to = place({ kind: 'line', key })
    return standsOn(key).flatMap((meant): Omit<Arrow, 'points'>[] => {
      if (meant.kind === 'line') return [{ from: place(meant), to, isPast: false }]
      if (meant.kind === 'before') return [{ from: place({ kind: 'line', key: meant.key }), to, isPast: true }]
      return meant.kind === 'input' && withInputs ? [{ from: place(meant), to, isPast: false }] : []
    })
  })
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 10, ranksep: 34, marginx: 4, marginy: 4 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const id of found.keys()) graph.setNode(id, { ...boxSize })
  for (const { from, to, isPast } of arrows) if (!isPast) graph.setEdge(from, to)
  layout(graph)
  const places = [...found].map(([id, of]) => {
    const { x = 0, y = 0 } = graph.node(id)
    return { id, of, x, y }
  })
  const columns = [...new Set(places.map(({ x }) => Math.round(x)))].toSorted((a, b) => a - b)
  const { width = 0, height = 0 } = graph.graph()
  return {
    boxes: places.map(one => ({ ...one, rank: columns.indexOf(Math.round(one.x)) })),
    arrows: arrows.map(arrow => ({ ...arrow, points: graph.edge(arrow.from, arrow.to)?.points ?? [] })),
    width,
    height,
  }
}

/**
 * Where an arrow key leads from a box: along the arrows to the nearest box, or down its column and on to the next one, so
 * that every box is on the way; null at an end.
 */
export function stepOn({ boxes, arrows }: LineMap, id: string, way: 'left' | 'right' | 'up' | 'down'): string | null {
  const columnwise = boxes.toSorted((a, b) => a.rank - b.rank || a.y - b.y)
  const place = columnwise.findIndex(box => box.id === id)
  const here = columnwise[place]
  if (!here) return null
  if (way === 'up' || way === 'down') return columnwise[place + (way === 'up' ? -1 : 1)]?.id ?? null
  const joined = arrows.flatMap(({ from, to }) =>
    way === 'left' && to === id ? from : way === 'right' && from === id ? to : [],
  )
  const distance = (box: MapBox) => Math.abs(box.y - here.y) + Math.abs(box.x - here.x) / 4
  const others = boxes.filter(box => box !== here && joined.includes(box.id))
  return others.toSorted((a, b) => distance(a) - distance(b))[0]?.id ?? null
}
