import { cellRef } from 'hucre/xlsx'
import { rateBounds } from '../analysis/irr.ts'
import { names } from '../model/names.ts'
import type { Side } from '../model/sides.ts'
import type { CountedPayment } from './irrPayments.ts'
import { firstStep, grownAt, halvings, irrCell, irrLooks, stepColumn } from './irrPlaces.ts'
import { headLook, sectionLook } from './looks.ts'
import type { SheetWriter } from './sheet.ts'

/** A step of the bisection: ln(1 + rate) lies between `low` and `high`; `grown` is what the payments grow to at the middle. */
type Step = { low: number; middle: number; high: number; grown: number }

/** The bisection for the rate at which the payments grow to `worth`. */
function bisection(payments: readonly CountedPayment[], worth: number): Step[] {
  const steps: Step[] = []
  let [low, high] = [Math.log(rateBounds.least), Math.log(rateBounds.most)]
  while (steps.length < halvings) {
    const middle = (low + high) / 2
    const grown = payments.reduce((sum, { counted, days }) => sum + counted * Math.exp(middle) ** (days / 365), 0)
    steps.push({ low, middle, high, grown })
    if (grown < worth) low = middle
    else high = middle
  }
  return steps
}

/** The bisection of an owner, a row a step. */
export function stepRows({ put }: SheetWriter, side: Side, counted: readonly CountedPayment[], worth: number) {
  const column = (place: number) => stepColumn(side, place)
  for (const [place, head] of ['From', 'Middle', 'To', 'Grown, US$ bn'].entries()) {
    put(firstStep - 2, column(place), { value: place === 0 ? names[side].owner : null, look: sectionLook(side) })
    put(firstStep - 1, column(place), { value: head, look: headLook(side, 'right') })
  }
  const ends = [rateBounds.least, rateBounds.most] as const
  bisection(counted, worth).forEach(({ low, middle, high, grown }, i) => {
    const row = firstStep + i
    const [from, mid, to, then] = [0, 1, 2, 3].map(place => cellRef(row - 1, column(place)))
    const isLow = `${then} < ${irrCell('worth', side)}`
    const formulas = [
      i === 0 ? `LN(${ends[0]})` : `IF(${isLow}, ${mid}, ${from})`,
      `(${cellRef(row, column(0))} + ${cellRef(row, column(2))}) / 2`,
      i === 0 ? `LN(${ends[1]})` : `IF(${isLow}, ${to}, ${mid})`,
      grownAt(side, `EXP(${cellRef(row, column(1))})`),
    ]
    const values = [low, middle, high, grown]
    for (const [place, formula] of formulas.entries())
      put(row, column(place), { value: values[place]!, formula, look: place === 3 ? irrLooks.grown : irrLooks.digits })
  })
}
