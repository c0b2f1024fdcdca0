import type { Side } from '../../model/sides.ts'
import type { Look } from './look.ts'

type Point = readonly [x: number, y: number]

/** Straight segments through the points, as an SVG path. */
export const pathThrough = (points: readonly Point[]) =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

/** A series with a page-coloured casing, so that crossings stay legible. */
export function Series({
  points,
  side,
  width,
  look,
}: {
  points: readonly Point[]
  side: Side
  width: number
  look: Look
}) {
  const path = pathThrough(points)
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
    paintOrder: 'stroke',
  }
  return (
    <text x={x} y={y} fontSize={size} fontWeight={weight} fill={colour} textAnchor={anchor} {...halo}>
      {text}
    </text>
  )
}
