/** @jsxImportSource ../picture */
import type { Hatch } from '../picture/mark.ts'
import type { Look } from './look.ts'
import { memoise } from './memoise.ts'

/** What the part of others is painted with; the same for the same colours, so that a brush passes it over. */
export const hatchOf = memoise((ink: Look['ink']): Hatch => ({ id: 'hatch', ground: ink.page, line: ink.hatch }))

/** The pattern that the screen paints a hatch with. */
export const HatchPattern = ({ hatch: { id, ground, line } }: { hatch: Hatch }) => (
  <defs>
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill={ground} />
      <path d="M0 0V6" stroke={line} strokeWidth={1.6} />
    </pattern>
  </defs>
)
