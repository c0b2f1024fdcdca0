import { isMark, type Mark, type MarkProps, type Marks } from '../charts/picture/mark.ts'
import { hatched } from './hatch.ts'
import type { Paint, Run, Shape } from './shapes.ts'

/** What a chart's picture draws, as plain shapes. */
export const shapesOfPicture = (picture: Marks): Shape[] => shapesIn(picture, {})

/** How a group paints what is in it; opacities of one in the other multiply. */
type Given = Omit<MarkProps['g'], 'className' | 'children'>

function shapesIn(one: Marks, above: Given): Shape[] {
  if (Array.isArray(one)) return one.flatMap(each => shapesIn(each, above))
  return isMark(one) ? shapesOf(one, above) : []
}

function shapesOf(mark: Mark, above: Given): Shape[] {
  switch (mark.tag) {
    case 'g':
      return shapesIn(mark.props.children, within(above, mark.props))
    case 'path':
      return [{ kind: 'path', d: mark.props.d, paint: paintOf(within(above, mark.props)) }]
    case 'circle': {
      const { cx, cy, r } = mark.props
      return [{ kind: 'circle', cx, cy, r, paint: paintOf(within(above, mark.props)) }]
    }
    case 'rect': {
      const { x = 0, y = 0, width, height, fill, ...own } = mark.props
      const box = { x, y, width, height }
      if (typeof fill === 'object') return hatched(box, fill, paintOf(within(above, own)))
      return [{ kind: 'rect', ...box, paint: paintOf(within(above, { ...own, fill })) }]
    }
    case 'text':
      return textIn(mark.props, above)
    case 'tspan':
    case 'defs':
    case 'pattern':
      return []
  }
}

const within = (above: Given, own: Given): Given => ({
  fill: own.fill ?? above.fill,
  stroke: own.stroke ?? above.stroke,
  strokeWidth: own.strokeWidth ?? above.strokeWidth,
  strokeDasharray: own.strokeDasharray ?? above.strokeDasharray,
  strokeLinecap: own.strokeLinecap ?? above.strokeLinecap,
  fillOpacity: own.fillOpacity ?? above.fillOpacity,
  strokeOpacity: own.strokeOpacity ?? above.strokeOpacity,
  opacity: (above.opacity ?? 1) * (own.opacity ?? 1),
})

function paintOf({ fill, stroke, strokeWidth = 1, strokeDasharray, strokeLinecap, ...given }: Given): Paint {
  const { opacity = 1, fillOpacity = 1, strokeOpacity = 1 } = given
  const colour = (text: string | undefined, otherwise: string | null) =>
    text === undefined ? otherwise : text === 'none' ? null : text
  return {
    fill: colour(fill, '#000000'),
    fillOpacity: opacity * fillOpacity,
    stroke: colour(stroke, null),
    strokeWidth,
    strokeOpacity: opacity * strokeOpacity,
    dash: strokeDasharray?.split(' ').map(Number) ?? [],
    isRound: strokeLinecap === 'round',
  }
}

/** A line of text with its runs; an empty one is no shape. */
function textIn(own: MarkProps['text'], above: Given): Shape[] {
  const { x, y, fontSize: size, textAnchor: anchor = 'start', stroke, strokeWidth = 0 } = own
  const runs = runsIn(own.children, { weight: own.fontWeight ?? 400, colour: own.fill ?? above.fill ?? '#000000' })
  if (runs.every(({ text }) => text.trim() === '')) return []
  const rim = stroke === undefined ? null : { colour: stroke, width: strokeWidth }
  return [{ kind: 'text', x, y, anchor, size, isSerif: false, runs, rim }]
}

function runsIn(one: Marks, face: Omit<Run, 'text'>): Run[] {
  if (Array.isArray(one)) return one.flatMap(each => runsIn(each, face))
  if (typeof one === 'string' || typeof one === 'number') return [{ text: inWords(`${one}`), ...face }]
  if (!isMark(one) || one.tag !== 'tspan') return []
  const { children, fontWeight = face.weight, fill = face.colour } = one.props
  return [{ text: inWords(textOf(children)), weight: fontWeight, colour: fill }]
}

const textOf = (one: Marks): string =>
  Array.isArray(one) ? one.map(textOf).join('') : typeof one === 'string' || typeof one === 'number' ? `${one}` : ''

/** Signs that the fonts of figures have not, in words; the arrow of an axis is left out. */
const inWords = (text: string) =>
  text
    .replaceAll(/^[↑↓→] ?| ?[↑↓→]$/g, '')
    .replaceAll('→', 'to')
    .replaceAll('≥', 'at least')
    .replaceAll('≤', 'at most')
