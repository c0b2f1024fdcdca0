import { Graph, layout } from '@dagrejs/dagre'
import { type LineKey, lineKeys } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { ownerOf } from '../model/keys.ts'
import type { Side } from '../model/sides.ts'
import { standsOn } from './feeds.ts'

/** A box of the map, by the middle of it, in pixels; `rank` counts columns from the left. */
export type Box = { key: LineKey | InputKey; isInput: boolean; x: number; y: number; rank: number }

/** An arrow from what feeds to what is fed, by the points it goes through; `isPast` where the formula looks back a quarter. */
export type Arrow = { from: Box['key']; to: LineKey; isPast: boolean; points: { x: number; y: number }[] }

export type LineMap = { boxes: Box[]; arrows: Arrow[]; width: number; height: number }

/** How large a box is. */
export const boxSize = { width: 158, height: 34 }

/**
 * One side's lines with the market's, laid out from what is read first to what it all comes to; what the rival's lines
 * lend is there too. Inputs are drawn on request. Arrows that look back a quarter do not weigh in the layout.
 */
export function lineMap(side: Side, withInputs: boolean): LineMap {
  const own = lineKeys.filter(key => [side, null].includes(ownerOf(key).side))
  const arrows = own.flatMap(to =>
    standsOn(to).flatMap((meant): Omit<Arrow, 'points'>[] => {
      if (meant.kind === 'line') return [{ from: meant.key, to, isPast: false }]
      if (meant.kind === 'before') return [{ from: meant.key, to, isPast: true }]
      return meant.kind === 'input' && withInputs ? [{ from: meant.key, to, isPast: false }] : []
    }),
  )
  const keys = new Set<Box['key']>([...own, ...arrows.map(({ from }) => from)])
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 10, ranksep: 34, marginx: 4, marginy: 4 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const key of keys) graph.setNode(key, { ...boxSize })
  for (const { from, to, isPast } of arrows) if (!isPast) graph.setEdge(from, to)
  layout(graph)
  const places = [...keys].map(key => {
    const { x = 0, y = 0 } = graph.node(key)
    return { key, x, y }
  })
  const columns = [...new Set(places.map(({ x }) => Math.round(x)))].toSorted((a, b) => a - b)
  const { width = 0, height = 0 } = graph.graph()
  return {
    boxes: places.map(({ key, x, y }) => ({
      key,
      isInput: !lineKeys.includes(key as LineKey),
      x,
      y,
      rank: columns.indexOf(Math.round(x)),
    })),
    arrows: arrows.map(arrow => ({ ...arrow, points: graph.edge(arrow.from, arrow.to)?.points ?? [] })),
    width,
    height,
  }
}

/** Where an arrow key leads from a box: along the arrows to the nearest box, or up and down its column; null at an end. */
export function stepOn(
  { boxes, arrows }: LineMap,
  key: Box['key'],
  way: 'left' | 'right' | 'up' | 'down',
): Box['key'] | null {
  const here = boxes.find(box => box.key === key)
  if (!here) return null
  const reached = {
    left: () => boxes.filter(box => arrows.some(({ from, to }) => to === key && from === box.key)),
    right: () => boxes.filter(box => arrows.some(({ from, to }) => from === key && to === box.key)),
    up: () => boxes.filter(({ rank, y }) => rank === here.rank && y < here.y),
    down: () => boxes.filter(({ rank, y }) => rank === here.rank && y > here.y),
  }[way]()
  const others = reached.filter(box => box !== here)
  const distance = (box: Box) => Math.abs(box.y - here.y) + Math.abs(box.x - here.x) / 4
  return others.toSorted((a, b) => distance(a) - distance(b))[0]?.key ?? null
}
