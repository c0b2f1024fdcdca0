import { SVGPathData, SVGShapes } from 'svg-pathdata'

/** An affine map, as SVG writes it: matrix(a b c d e f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0]

/** First the second, then the first. */
export const product = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

/** How much larger it makes lengths, on average of all ways. */
export const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

/** A transform attribute as one matrix; null where it is not read. */
export function matrixOf(text: string): Matrix | null {
  const steps = [...text.matchAll(/\s*(\w+)\s*\(([^()]*)\)\s*,?/gy)]
  if (
    steps
      .map(([step]) => step)
      .join('')
      .trim() !== text.trim()
  )
    return null
  const all = steps.map(([, name = '', numbers = '']) =>
    stepOf(
      name,
      numbers
        .trim()
        .split(/[\s,]+/)
        .map(Number),
    ),
  )
  return all.reduce<Matrix | null>((before, step) => before && step && product(before, step), unmoved)
}

function stepOf(name: string, numbers: readonly number[]): Matrix | null {
  if (!numbers.every(Number.isFinite)) return null
  const [x = 0, y, z] = numbers
  const turn = (x * Math.PI) / 180
  if (name === 'matrix') return numbers.length === 6 ? (numbers as unknown as Matrix) : null
  if (name === 'translate') return [1, 0, 0, 1, x, y ?? 0]
  if (name === 'scale') return [x, 0, 0, y ?? x, 0, 0]
  if (name === 'skewX') return [1, 0, Math.tan(turn), 1, 0, 0]
  if (name === 'skewY') return [1, Math.tan(turn), 0, 1, 0, 0]
  if (name !== 'rotate') return null
  const rotated: Matrix = [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0]
  if (y === undefined) return rotated
  return product(product([1, 0, 0, 1, y, z ?? 0], rotated), [1, 0, 0, 1, -y, -(z ?? 0)])
}

/** An element of an SVG as the data of a path of straight pieces and curves, moved by the matrix; null where it is not read, empty where nothing is drawn. */
export function outlineOf(name: string, attributes: Readonly<Record<string, string>>, matrix: Matrix): string | null {
  try {
    const path = pathOf(name, attributes)
    if (path === null) return ''
    const plain = path
      .toAbs()
      .normalizeHVZ(false)
      .normalizeST()
      .aToC()
      .matrix(...matrix)
      .round(1e5)
    const d = plain.encode()
    return /^[MLHVCQZz\d\s.,e-]*$/.test(d) ? d : null
  } catch {
    return null
  }
}

function pathOf(name: string, attributes: Readonly<Record<string, string>>): SVGPathData | null {
  const number = (key: string, otherwise = 0) => {
    const value = Number(attributes[key]?.replace(/px$/, '') ?? otherwise)
    if (!Number.isFinite(value)) throw new Error(`no number: ${key}`)
    return value
  }
  const points = () => (attributes.points?.trim() ?? '').split(/[\s,]+/).map(Number)
  const round = attributes.rx ?? attributes.ry
  if (name === 'path') return attributes.d ? new SVGPathData(attributes.d) : null
  if (name === 'circle') return SVGShapes.createEllipse(number('r'), number('r'), number('cx'), number('cy'))
  if (name === 'ellipse') return SVGShapes.createEllipse(number('rx'), number('ry'), number('cx'), number('cy'))
  if (name === 'line') return SVGShapes.createPolyline(['x1', 'y1', 'x2', 'y2'].map(key => number(key)))
  if (name === 'polyline') return SVGShapes.createPolyline(points())
  if (name === 'polygon') return SVGShapes.createPolygon(points())
  const corner = round === undefined ? 0 : Number(round)
  const [rx, ry] = [number('rx', corner), number('ry', corner)]
  return SVGShapes.createRect(number('x'), number('y'), number('width'), number('height'), rx, ry)
}
