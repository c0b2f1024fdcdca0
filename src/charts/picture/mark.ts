/** Parallel lines over a ground: drawn as a pattern on the screen, as lines of their own in a file. */
export type Hatch = { id: string; ground: string; line: string }

/** How a mark is painted. Sizes are in pixels of the figure; what a group is given holds for all that is in it. */
type MarkPaint = {
  fill?: string | undefined
  stroke?: string | undefined
  strokeWidth?: number | undefined
  strokeDasharray?: `${number} ${number}` | undefined
  strokeLinecap?: 'round' | undefined
  strokeLinejoin?: 'round' | undefined
  fillOpacity?: number | undefined
  strokeOpacity?: number | undefined
  opacity?: number | undefined
}

type TextPaint = { fill?: string; fontWeight?: number }

/** Every mark that a picture can be made of, with all that it can be given: an attribute that is not here does not compile. */
export type MarkProps = {
  g: MarkPaint & { className?: string; children?: Marks }
  path: MarkPaint & { d: string; className?: string; shapeRendering?: 'crispEdges' }
  rect: Omit<MarkPaint, 'fill'> & {
    fill?: string | Hatch | undefined
    x?: number
    y?: number
    width: number
    height: number
  }
  circle: MarkPaint & { cx: number; cy: number; r: number }
  text: TextPaint & {
    x: number
    y: number
    fontSize: number
    textAnchor?: 'start' | 'middle' | 'end'
    stroke?: string
    strokeWidth?: number
    strokeLinejoin?: 'round'
    paintOrder?: 'stroke'
    children?: Marks
  }
  tspan: TextPaint & { children?: Marks }
  defs: { children?: Marks }
  pattern: {
    id: string
    width: number
    height: number
    patternUnits: 'userSpaceOnUse'
    patternTransform: `rotate(${number})`
    children?: Marks
  }
}

/** A piece of a picture as plain data. */
export type Mark = { [Tag in keyof MarkProps]: { tag: Tag; props: MarkProps[Tag] } }[keyof MarkProps]

/** A picture: marks, texts and lists of them; what is null or false is not drawn and keeps its place. */
export type Marks = Mark | string | number | boolean | null | undefined | readonly Marks[]

export const isMark = (one: Marks): one is Mark => typeof one === 'object' && one !== null && !Array.isArray(one)
