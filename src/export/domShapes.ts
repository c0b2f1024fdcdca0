import type { ReactNode } from 'react'
import { brushOn } from '../charts/kit/brush.ts'
import { hatched } from './hatch.ts'
import type { Paint, Run, Shape } from './shapes.ts'

/** What a chart's picture draws, as plain shapes: it is drawn once, off screen, and nothing of it stays. */
export function shapesOfPicture(picture: ReactNode): Shape[] {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  brushOn(svg)(picture)
  return [...svg.children].flatMap(node => shapesIn(node, {}, svg))
}

type Given = Record<string, string>

const passedOn = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'fill-opacity',
  'stroke-opacity',
]

function shapesIn(node: Element, above: Given, svg: SVGSVGElement): Shape[] {
  const given = { ...above }
  for (const name of passedOn) given[name] = node.getAttribute(name) ?? above[name] ?? ''
  given.opacity = String(Number(above.opacity || 1) * Number(node.getAttribute('opacity') ?? 1))
  const number = (name: string) => Number(node.getAttribute(name) ?? 0)
  if (node.tagName === 'g') return [...node.children].flatMap(child => shapesIn(child, given, svg))
  if (node.tagName === 'defs' || node.tagName === 'title') return []
  if (node.tagName === 'text') return textIn(node, given)
  const paint = paintOf(given)
  if (node.tagName === 'path') return [{ kind: 'path', d: node.getAttribute('d') ?? '', paint }]
  if (node.tagName === 'circle') return [{ kind: 'circle', cx: number('cx'), cy: number('cy'), r: number('r'), paint }]
  if (node.tagName === 'line') {
    const d = `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`
    return [{ kind: 'path', d, paint: { ...paint, fill: null } }]
  }
  if (node.tagName === 'rect') {
    const box = { x: number('x'), y: number('y'), width: number('width'), height: number('height') }
    const [, pattern] = /^url\(#(.+)\)$/.exec(given.fill ?? '') ?? []
    if (!pattern) return [{ kind: 'rect', ...box, paint }]
    return hatched(box, svg.querySelector(`[id="${pattern}"]`), paint)
  }
  throw new Error(`A figure cannot be exported with <${node.tagName}> in it`)
}

function paintOf(given: Given): Paint {
  const opacity = Number(given.opacity || 1)
  const colour = (text: string | undefined, otherwise: string | null) =>
    !text ? otherwise : text === 'none' || text === 'transparent' ? null : text
  return {
    fill: colour(given.fill, '#000000'),
    fillOpacity: opacity * Number(given['fill-opacity'] || 1),
    stroke: colour(given.stroke, null),
    strokeWidth: Number(given['stroke-width'] || 1),
    strokeOpacity: opacity * Number(given['stroke-opacity'] || 1),
    dash: (given['stroke-dasharray'] ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number),
    isRound: given['stroke-linecap'] === 'round',
  }
}

/** A line of text with its runs; an empty one is no shape. */
function textIn(node: Element, given: Given): Shape[] {
  const weight = Number(node.getAttribute('font-weight') ?? 400)
  const colour = given.fill || '#000000'
  const runs = [...node.childNodes].flatMap((child): Run[] => {
    const text = inWords(child.textContent ?? '')
    if (!(child instanceof Element)) return [{ text, weight, colour }]
    const own = child.getAttribute('font-weight')
    return [{ text, weight: own === null ? weight : Number(own), colour: child.getAttribute('fill') ?? colour }]
  })
  if (runs.every(({ text }) => text.trim() === '')) return []
  const number = (name: string) => Number(node.getAttribute(name) ?? 0)
  const anchor = (node.getAttribute('text-anchor') ?? 'start') as 'start' | 'middle' | 'end'
  const stroke = node.getAttribute('stroke')
  const rim = stroke ? { colour: stroke, width: number('stroke-width') } : null
  return [
    { kind: 'text', x: number('x'), y: number('y'), anchor, size: number('font-size'), isSerif: false, runs, rim },
  ]
}

/** Signs that the fonts of figures have not, in words; the arrow of an axis is left out. */
const inWords = (text: string) =>
  text
    .replaceAll(/^[↑↓→] ?| ?[↑↓→]$/g, '')
    .replaceAll('→', 'to')
    .replaceAll('≥', 'at least')
    .replaceAll('≤', 'at most')
