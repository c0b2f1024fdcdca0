/** @jsxImportSource ../picture */
import { clamp } from '../../model/clamp.ts'
import type { Lead } from '../../model/quantities.ts'
import type { Drawing } from '../chart.ts'
import { rankBarHeight, rowAt } from './rows.tsx'

type LeadBarProps = { drawing: Drawing; row: number; least: Lead; most: Lead; opacity?: number }

/** A bar from the least lead to the most, changing colour where the lead does. */
export function LeadBar({ drawing, row, least, most, opacity = 1 }: LeadBarProps) {
  const { x, look } = drawing
  const [from, zero, to] = [x(least), x(0), x(most)]
  const middle = clamp(zero, from, to)
  const common = { y: rowAt(drawing, row).bar, height: rankBarHeight }
  return (
    <g opacity={opacity}>
      <rect {...common} x={from} width={middle - from} fill={look.ink.alliance} />
      <rect {...common} x={middle} width={to - middle} fill={look.ink.aws} />
    </g>
  )
}
