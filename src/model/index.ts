import { compile } from '../engine/compile.ts'
import type { Line } from './line.ts'
import { cashLines } from './lines/cash.ts'
import { computeLines } from './lines/compute.ts'
import { growthLines } from './lines/growth.ts'
import { marketLines } from './lines/market.ts'
import { stakeLines } from './lines/stake.ts'
import { valueLines } from './lines/value.ts'
import { worthLines } from './lines/worth.ts'
import { type Side, sides } from './sides.ts'

/** The sections of a stack, in reading order. */
export const sections = [
  { name: 'Growth', lines: growthLines },
  { name: 'Worth', lines: worthLines },
  { name: 'Compute', lines: computeLines },
  { name: 'Cash', lines: cashLines },
  { name: 'Stake', lines: stakeLines },
  { name: 'Value', lines: valueLines },
] as const

/** Every line of a stack by id. */
export const stackLines = {
  ...growthLines,
  ...worthLines,
  ...computeLines,
  ...cashLines,
  ...stakeLines,
  ...valueLines,
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
