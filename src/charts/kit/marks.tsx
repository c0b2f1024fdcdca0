/** @jsxImportSource ../picture */
import type { Side } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import { inView } from './lines.ts'
import type { Look } from './look.ts'

type Point = readonly [x: number, y: number]

/** Straight segments through the points, as an SVG path. */
export function pathThrough(points: readonly Point[]): string {
  let path = ''
  for (const [x, y] of points) path += `${path ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`
  return path
}

/** A value a quarter as an SVG path; the first stands at quarter `shift`, and what lies outside of the model's quarters is left out. */
export function pathOver(values: Float64Array, { x, y }: Pick<Drawing, 'x' | 'y'>, shift = 0): string {
  let path = ''
  const [first, end] = inView(values, shift)
  for (let t = first; t < end; t++) path += `${path ? 'L' : 'M'}${x(t + shift).toFixed(1)} ${y(values[t]!).toFixed(1)}`
  return path
}

/** A series with a page-coloured casing, so that crossings stay legible. */
export function CasedLine({ path, side, width, look }: { path: string; side: Side; width: number; look: Look }) {
  return (
    <g fill="none" strokeLinejoin="round">
      <path d={path} stroke={look.ink.page} strokeWidth={width + 3.2} />
      <path d={path} stroke={look.ink[side]} strokeWidth={width} />
    </g>
  )
}

/** Amazon is always a circle, Microsoft a square; a reported point is hollow. */
export function Marker({
  x,
  y,
  side,
  look,
  isHollow = false,
}: {
  x: number
  y: number
  side: Side
  look: Look
  isHollow?: boolean
}) {
  const r = look.marker
  const paint = isHollow
    ? { fill: look.ink.page, stroke: look.ink[side], strokeWidth: 1.5 }
    : { fill: look.ink[side], stroke: look.ink.page, strokeWidth: 1.5 }
  return side === 'aws' ? (
    <circle cx={x} cy={y} r={r} {...paint} />
  ) : (
    <rect x={x - r * 0.92} y={y - r * 0.92} width={r * 1.84} height={r * 1.84} {...paint} />
  )
}

type TextProps = {
  x: number
  y: number
  text: string
  size: number
  colour: string
  weight?: number
  anchor?: 'start' | 'middle' | 'end'
  /** Give the page's colour where the text stands over a plot. */
  outline?: string
}

/** Text; over a plot it gets a page-coloured outline of one fifth of its size. */
export function Text({ x, y, text, size, colour, weight = 400, anchor = 'start', outline }: TextProps) {
  const halo = outline && {
    stroke: outline,
    strokeWidth: size / 2.5,
    strokeLinejoin: 'round' as const,
    paintOrder: 'stroke' as const,
  }
  return (
    <text x={x} y={y} fontSize={size} fontWeight={weight} fill={colour} textAnchor={anchor} {...halo}>
      {text}
    </text>
  )
}

type TextLinesProps = Pick<TextProps, 'x' | 'y' | 'size' | 'anchor' | 'outline'> & {
  lead: number
  lines: readonly Pick<TextProps, 'text' | 'colour' | 'weight'>[]
}

/** Lines of words one beneath the other, `lead` apart. */
export const TextLines = ({ lines, y, lead, ...rest }: TextLinesProps) =>
  lines.map((line, row) => <Text key={line.text} {...rest} {...line} y={y + row * lead} />)
