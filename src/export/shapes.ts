/** How a shape is painted. Colours are plain hex; widths and dashes are in the units of the figure. */
export type Paint = {
  fill: string | null
  fillOpacity: number
  stroke: string | null
  strokeWidth: number
  strokeOpacity: number
  dash: readonly number[]
  isRound: boolean
  /** Whether what is enclosed twice is left out: only shapes of a logo. */
  isEvenOdd?: true
}

/** A piece of a line of text in one face and one colour. */
export type Run = {
  text: string
  weight: number
  colour: string
  /** Where a click on it leads, in formats that know of clicks. */
  address?: string
}

/** One line of text; `x` is its start, middle or end as the anchor says, `y` its baseline. */
export type TextShape = {
  kind: 'text'
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  size: number
  isSerif: boolean
  runs: readonly Run[]
  /** A rim in the colour of the ground, where the text stands over a plot. */
  rim: { colour: string; width: number } | null
}

/** A picture of pixels: only a logo is one. `png` is its file in base64. */
export type ImageShape = { kind: 'image'; x: number; y: number; width: number; height: number; png: string }

export type Shape =
  | { kind: 'path'; d: string; paint: Paint }
  | { kind: 'rect'; x: number; y: number; width: number; height: number; paint: Paint }
  | { kind: 'circle'; cx: number; cy: number; r: number; paint: Paint }
  | ImageShape
  | TextShape

const unpainted: Paint = {
  fill: null,
  fillOpacity: 1,
  stroke: null,
  strokeWidth: 1,
  strokeOpacity: 1,
  dash: [],
  isRound: false,
}

export const filledShape = (fill: string): Paint => ({ ...unpainted, fill })

export const stroked = (stroke: string, strokeWidth: number, dash: readonly number[] = []): Paint => ({
  ...unpainted,
  stroke,
  strokeWidth,
  dash,
})

export const rect = (x: number, y: number, width: number, height: number, fill: string): Shape => ({
  kind: 'rect',
  x,
  y,
  width,
  height,
  paint: filledShape(fill),
})

export const lineShape = (d: string, stroke: string, width: number, dash: readonly number[] = []): Shape => ({
  kind: 'path',
  d,
  paint: stroked(stroke, width, dash),
})

/** The same shape with every length times so much, from the origin. */
export function scaled(shape: Shape, by: number): Shape {
  const paint = 'paint' in shape ? scaledPaint(shape.paint, by) : null
  if (shape.kind === 'path') return { ...shape, d: scaledPath(shape.d, by), paint: paint! }
  if (shape.kind === 'rect' || shape.kind === 'image') {
    const [x, y, width, height] = [shape.x * by, shape.y * by, shape.width * by, shape.height * by]
    return { ...shape, x, y, width, height, ...(paint && { paint }) }
  }
  if (shape.kind === 'circle') return { ...shape, cx: shape.cx * by, cy: shape.cy * by, r: shape.r * by, paint: paint! }
  const rim = shape.rim && { ...shape.rim, width: shape.rim.width * by }
  return { ...shape, x: shape.x * by, y: shape.y * by, size: shape.size * by, rim }
}

const scaledPaint = (paint: Paint, by: number): Paint => ({
  ...paint,
  strokeWidth: paint.strokeWidth * by,
  dash: paint.dash.map(length => length * by),
})

const number = String.raw`-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?`
const numbers = new RegExp(number, 'gi')

/** Of an arc: two radii, how far they are turned, two flags, and where it ends. */
const arc = new RegExp(
  `(${number}[\\s,]*${number})([\\s,]*${number}[\\s,]*[01][\\s,]*[01])([\\s,]*${number}[\\s,]*${number})`,
  'gi',
)

/** Every length of a path so much larger; the turn of an arc and its flags are none. */
function scaledPath(d: string, by: number): string {
  const larger = (lengths: string) => lengths.replace(numbers, length => plain(Number(length) * by))
  return d.replace(/[a-df-z][^a-df-z]*/gi, piece =>
    /^a/i.test(piece)
      ? piece.replace(arc, (_, radii: string, turns: string, end: string) => larger(radii) + turns + larger(end))
      : larger(piece),
  )
}

/** A number as files have it: two decimals at the most, and no negative nought. */
export const plain = (value: number) => String(Math.round(value * 100) / 100 + 0)
