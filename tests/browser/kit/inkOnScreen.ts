import type { Locator } from '@playwright/test'
import { type Box, crossings, edgesOf, type Ink, piecesOf } from '../../kit/crossings.ts'

type Drawn =
  | { kind: 'text'; says: string; box: Box; size: number; rim: number }
  | { kind: 'path'; d: string; stroke: string; width: number }
  | { kind: 'box'; box: Box; fill: string; stroke: string; width: number }

type Seen = { name: string; width: number; height: number; drawn: Drawn[]; roles: Record<string, string> }

/** What texts meet in the charts of a place, as the browser draws them: with its fonts, its layout, its order of painting. */
export async function crossingsIn(place: Locator): Promise<string[]> {
  const charts = await place.locator('svg.recharts-surface').evaluateAll(readCharts)
  return charts.flatMap(({ name, drawn, roles, ...size }) =>
    crossings(
      drawn.flatMap(one => inkOf(one, roles)),
      size,
    ).map(says => `${name}: ${says}`),
  )
}

function inkOf(one: Drawn, roles: Record<string, string>): Ink[] {
  if (one.kind === 'text') return [one]
  const roleOf = (colour: string) => roles[colour] ?? colour
  const isQuiet = ['grid', 'axis', 'hatch'].includes(roleOf(one.stroke))
  if (one.kind === 'path') {
    if (['none', 'page'].includes(roleOf(one.stroke))) return []
    const { d, width } = one
    return [{ kind: 'line', what: `a line of ${roleOf(one.stroke)}`, pieces: piecesOf(d), width, isQuiet }]
  }
  const isGround = ['none', 'page', 'rail', 'awsWash', 'allianceWash'].includes(roleOf(one.fill))
  const isFramed = roleOf(one.stroke) !== 'none'
  if (isGround && !isFramed) return []
  const what = `a shape of ${roleOf(isGround ? one.stroke : one.fill)}`
  const covers = isGround ? {} : { covers: one.box }
  return [{ kind: 'line', what, pieces: edgesOf(one.box), width: isFramed ? one.width : 0, isQuiet: false, ...covers }]
}

/** Runs in the page: what is drawn in each chart, in its own pixels and in the order in which it is painted. */
function readCharts(all: Element[]): Seen[] {
  const roles: Record<string, string> = { none: 'none', 'rgba(0, 0, 0, 0)': 'none' }
  const probe = document.body.appendChild(document.createElement('i'))
  for (const role of [
    'page',
    'rail',
    'grid',
    'axis',
    'hatch',
    'ink',
    'ink-2',
    'aws',
    'alliance',
    'aws-wash',
    'alliance-wash',
  ]) {
    probe.style.color = `var(--${role})`
    const name = role.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    roles[getComputedStyle(probe).color] ??= name
  }
  probe.remove()
  const pen = document.createElement('canvas').getContext('2d')!

  const isSeen = (node: Element) => {
    const { visibility, opacity } = getComputedStyle(node)
    return visibility === 'visible' && opacity !== '0' && node.getClientRects().length > 0 && !node.closest('defs')
  }
  const textOf = (node: SVGTextElement): Drawn[] => {
    const says = node.textContent ?? ''
    if (says.trim() === '') return []
    const style = getComputedStyle(node)
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    const ink = pen.measureText(says)
    const { x, y: foot } = node.getStartPositionOfChar(0)
    const width = node.getComputedTextLength()
    const box = {
      left: x,
      right: x + width,
      top: foot - ink.actualBoundingBoxAscent,
      bottom: foot + ink.actualBoundingBoxDescent,
    }
    const rim = style.stroke === 'none' ? 0 : Number.parseFloat(style.strokeWidth) / 2
    return [{ kind: 'text', says, box, size: Number.parseFloat(style.fontSize), rim }]
  }
  const drawnBy = (node: SVGGraphicsElement): Drawn[] => {
    if (!isSeen(node)) return []
    if (node instanceof SVGTextElement) return textOf(node)
    const { fill, stroke, strokeWidth } = getComputedStyle(node)
    const width = Number.parseFloat(strokeWidth)
    if (node instanceof SVGPathElement) return [{ kind: 'path', d: node.getAttribute('d') ?? '', stroke, width }]
    if (node instanceof SVGLineElement) {
      const at = (name: string) => node.getAttribute(name) ?? '0'
      return [{ kind: 'path', d: `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`, stroke, width }]
    }
    const { x, y, width: across, height } = node.getBBox()
    return [{ kind: 'box', box: { left: x, right: x + across, top: y, bottom: y + height }, fill, stroke, width }]
  }
  return all.map(svg => ({
    name: svg.closest('figure')?.getAttribute('aria-label') ?? svg.querySelector('title')?.textContent ?? '',
    width: svg.clientWidth,
    height: svg.clientHeight,
    roles,
    drawn: [...svg.querySelectorAll<SVGGraphicsElement>('text, path, line, rect, circle')].flatMap(drawnBy),
  }))
}
