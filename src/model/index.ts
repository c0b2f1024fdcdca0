import { compile } from '../engine/compile.ts'
import type { Line } from './line.ts'
import { capexLines } from './lines/capex.ts'
import { cashLines } from './lines/cash.ts'
import { commitmentLines } from './lines/commitments.ts'
import { computeLines } from './lines/compute.ts'
import { computeDollarLines } from './lines/computeDollar.ts'
import { growthLines } from './lines/growth.ts'
import { marketLines } from './lines/market.ts'
import { perShareLines } from './lines/perShare.ts'
import { revenueShareLines } from './lines/revenueShare.ts'
import { stakeLines } from './lines/stake.ts'
import { valueLines } from './lines/value.ts'
import { worthLines } from './lines/worth.ts'
import { type Side, sides } from './sides.ts'

/** The sections of a stack, in reading order, and whether their lines speak of the lab or of its owner. */
export const sections = [
  { name: 'Growth', of: 'lab', lines: growthLines },
  { name: 'Compute', of: 'lab', lines: computeLines },
  { name: 'Commitments', of: 'lab', lines: commitmentLines },
  { name: 'Compute dollar', of: 'lab', lines: computeDollarLines },
  { name: 'Revenue share', of: 'lab', lines: revenueShareLines },
  { name: 'Cash', of: 'lab', lines: cashLines },
  { name: 'Worth', of: 'lab', lines: worthLines },
  { name: 'Stake', of: 'owner', lines: stakeLines },
  { name: 'Value', of: 'owner', lines: valueLines },
  { name: 'Capital spending', of: 'owner', lines: capexLines },
  { name: 'A share', of: 'owner', lines: perShareLines },
] as const

/** Every line of a stack by id. */
export const stackLines = {
  ...growthLines,
  ...computeLines,
  ...commitmentLines,
  ...computeDollarLines,
  ...revenueShareLines,
  ...cashLines,
  ...worthLines,
  ...stakeLines,
  ...valueLines,
  ...capexLines,
  ...perShareLines,
} satisfies Record<string, Line>

export { marketLines }

export type StackLine = keyof typeof stackLines
export type MarketLineId = keyof typeof marketLines
export type LineId = StackLine | MarketLineId
export type LineKey = `${Side}.${StackLine}` | MarketLineId

/** The last quarter of the model, six years on. */
export const lastQuarter = 24

/** The model, ready to be evaluated. */
export const program = compile({ shared: marketLines, each: stackLines, sides })

/** Every line there is, as the engine keys it. */
export const lineKeys = [...program.register.keys()] as LineKey[]

/** The line of that id, of the market or of a stack. */
export const lineOf = (id: LineId): Line =>
  id in marketLines ? marketLines[id as MarketLineId] : stackLines[id as StackLine]
