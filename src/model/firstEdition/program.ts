import { compile } from '../../engine/compile.ts'
import { type Formula, f } from '../../engine/formula.ts'
import { marketLines, stackLines } from '../index.ts'
import { p } from '../inputs.ts'
import { sides } from '../sides.ts'

/** A rule that the second edition changed and that no input undoes: 0 is as the first edition had it, 1 as it is now. */
export const rules = ['listingRule', 'shareRule'] as const

export type Rule = (typeof rules)[number]

const rule = (id: Rule): Formula => ({ kind: 'input', id, shared: true })

const { listingRaise, lastingShare } = stackLines

/**
 * The model with its two new rules as switches, so that one of them can be changed at a time. In the first edition the shares
 * sold at a listing brought no cash, and a revenue share went on for ever where it ended beyond the six years, else not at all.
 */
export const bothEditions = compile(
  { shared: marketLines, each: stackLines, sides },
  new Map([
    [listingRaise, f`if(${rule('listingRule')}, ${listingRaise.formula}, 0)`],
    [
      lastingShare,
      f`if(${rule('shareRule')}, ${lastingShare.formula}, if(${p.revenueShareEnd} > 24, ${p.revenueShareRate}, 0))`,
    ],
  ]),
)
