import { daysBetween } from '../model/calendar.ts'
import { type Side, sides } from '../model/sides.ts'
import { tranches } from '../model/tranches.ts'
import { figureLook } from './looks.ts'
import { headRow, sheetNames } from './places.ts'
import { fixedRef } from './sheet.ts'

/** What stands over the payments, by its row: a column an owner. */
export const irrRow = {
  base: headRow + 1,
  judged: headRow + 2,
  invested: headRow + 3,
  sameDay: headRow + 4,
  worth: headRow + 5,
  rate: headRow + 6,
}

export const paymentColumn = { known: 0, paidOn: 1, amount: 2, counted: 3, countedOn: 4, days: 5, source: 6 }

/** How many rows the payments of an owner take, what is missing among them. */
const paymentCount = (side: Side) => tranches[side].length + 1

export const firstPayment: Record<Side, number> = {
  aws: irrRow.rate + 4,
  alliance: irrRow.rate + 4 + paymentCount('aws') + 3,
}

/** So often the bracket is halved: what is left of it moves the rate by less than a billionth of a thousandth. */
export const halvings = 48

/** The bisection, beneath the payments: four columns an owner. */
export const firstStep = firstPayment.alliance + paymentCount('alliance') + 3
export const stepColumn = (side: Side, place: number) => 1 + 4 * sides.indexOf(side) + place

/** A cell of the sheet as every sheet names it. */
export const irrCell = (row: keyof typeof irrRow, side: Side) =>
  `${sheetNames.irr}!${fixedRef(irrRow[row], 1 + sides.indexOf(side))}`

/** A column of the payments of an owner. */
export function payments(side: Side, column: keyof typeof paymentColumn): string {
  const [top, foot] = [firstPayment[side], firstPayment[side] + paymentCount(side) - 1]
  return [`${sheetNames.irr}!${fixedRef(top, paymentColumn[column])}`, fixedRef(foot, paymentColumn[column])].join(':')
}

/** What the payments grow to by the judged day at a factor a year. */
export const grownAt = (side: Side, factor: string) =>
  `SUMPRODUCT(${payments(side, 'counted')} * ${factor}^(${payments(side, 'days')} / 365))`

export const irrLooks = {
  day: figureLook('d mmm yyyy'),
  money: figureLook('#,##0.00'),
  /** At the ends of the bracket money grows beyond any column. */
  grown: figureLook('[>=1000000000]0.0E+00;#,##0.00'),
  rate: figureLook('0.0%', { isStrong: true }),
  digits: figureLook('0.000000000'),
}

/** A day as a spreadsheet counts it, from the last of 1899. */
export const serialOf = (day: string) => daysBetween('1899-12-30', day)
