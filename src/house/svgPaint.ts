import { filledShape, type Paint } from '../export/shapes.ts'
import { hexOf } from './colour.ts'

/** How a shape of a logo is painted, as SVG hands it down from group to shape. */
export type LogoPaint = {
  fill: string | null
  stroke: string | null
  strokeWidth: number
  fillOpacity: number
  strokeOpacity: number
  opacity: number
  isEvenOdd: boolean
  isRound: boolean
  isHidden: boolean
}

/** As an SVG begins: filled black. */
export const startPaint: LogoPaint = {
  fill: '#000000',
  stroke: null,
  strokeWidth: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  opacity: 1,
  isEvenOdd: false,
  isRound: false,
  isHidden: false,
}

/** The paint of an element within another: by its attributes and its style. `refuse` is told of a colour that is none. */
export function paintIn(
  above: LogoPaint,
  attributes: Readonly<Record<string, string>>,
  refuse: (problem: string) => never,
): LogoPaint {
  const own = { ...attributes, ...declarations(attributes.style) }
  const colour = (text: string | undefined, inherited: string | null) => {
    if (text === undefined || text === 'inherit') return inherited
    if (text === 'none' || text === 'transparent') return null
    return hexOf(text) ?? refuse(`The logo has the colour “${text.slice(0, 40)}”, which is no plain one.`)
  }
  const number = (text: string | undefined, inherited: number) => {
    const value = text === undefined || text === 'inherit' ? inherited : Number(text.replace(/px$/, ''))
    return Number.isFinite(value) && value >= 0
      ? value
      : refuse(`The logo has “${text?.slice(0, 40)}” where a number has to be.`)
  }
  return {
    fill: colour(own.fill, above.fill),
    stroke: colour(own.stroke, above.stroke),
    strokeWidth: number(own['stroke-width'], above.strokeWidth),
    fillOpacity: number(own['fill-opacity'], above.fillOpacity),
    strokeOpacity: number(own['stroke-opacity'], above.strokeOpacity),
    opacity: above.opacity * number(own.opacity, 1),
    isEvenOdd: own['fill-rule'] === undefined ? above.isEvenOdd : own['fill-rule'] === 'evenodd',
    isRound: own['stroke-linecap'] === undefined ? above.isRound : own['stroke-linecap'] === 'round',
    isHidden: above.isHidden || own.display === 'none' || own.visibility === 'hidden',
  }
}

/** The same as figures paint a shape, with lengths so much larger. */
export const shapePaint = (paint: LogoPaint, by: number): Paint => ({
  ...filledShape('#000000'),
  fill: paint.fill,
  fillOpacity: paint.fillOpacity * paint.opacity,
  stroke: paint.stroke,
  strokeWidth: paint.strokeWidth * by,
  strokeOpacity: paint.strokeOpacity * paint.opacity,
  isRound: paint.isRound,
  ...(paint.isEvenOdd && { isEvenOdd: true }),
})

/** The declarations of a style attribute. */
const declarations = (style = ''): Record<string, string> =>
  Object.fromEntries(
    style.split(';').flatMap(one => {
      const [name, value] = one.split(':').map(part => part.trim())
      return name && value ? [[name, value] as const] : []
    }),
  )
