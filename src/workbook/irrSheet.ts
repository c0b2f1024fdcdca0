import { cellRef } from 'hucre/xlsx'
import { irrOf, type NoRate } from '../analysis/irr.ts'
import { irrText } from '../analysis/irrWords.ts'
import { type Answer, valueAt } from '../analysis/whatIf.ts'
import { dayOfQuarter } from '../model/calendar.ts'
import { names } from '../model/names.ts'
import { type Side, sides } from '../model/sides.ts'
import { dayOf, worldFrom } from '../state/scenario/start.ts'
import type { Book } from './book.ts'
import { type CountedPayment, countedPayments, paymentRows } from './irrPayments.ts'
import { firstStep, grownAt, halvings, irrCell, irrLooks, irrRow, payments, serialOf, stepColumn } from './irrPlaces.ts'
import { stepRows } from './irrSteps.ts'
import { headLook, looks, sectionLook, tabColour } from './looks.ts'
import { cellRange, headRow, judgedQuarterName, nameOf, sheetNames } from './places.ts'
import { dayInUse, scenariosOf } from './scenarioPlaces.ts'
import { type SheetEntry, type SheetWriter, sheetOf } from './sheet.ts'
import { quoted } from './text.ts'

const widths = [50, 15, 15, 15, 15, 15, 15, 15, 15]

/**
 * The rate a year at which what was paid in grows to the stake after tax at the judged quarter. A bracket is halved in
 * cells, so that every spreadsheet comes to the same: XIRR starts from a guess, and gives up where programs differ.
 */
export function irrSheet(book: Book, answer: Answer): SheetWriter {
  const { shared, facts } = book
  const isChoice = scenariosOf(book).live.length > 0
  const sheet = sheetOf({
    name: sheetNames.irr,
    columns: widths.map(width => ({ width })),
    freezePane: { rows: headRow + 1, columns: 1 },
    view: { tabColor: tabColour('nobody') },
  })
  const { put } = sheet
  put(0, 0, { value: 'IRR of the owners’ stakes', look: looks.title })
  put(1, 0, {
    value:
      'The rate a year at which what was paid into the lab grows to the stake after tax at the judged quarter: annual effective, actual days over 365. Money flows back once, so there is one root at most.',
    look: looks.lead,
  })
  put(headRow, 0, { value: 'At the judged quarter', look: headLook('nobody') })
  put(firstStep - 2, 0, { value: 'ln(1 + rate), its bracket halved at every step', look: sectionLook('nobody') })
  put(firstStep - 1, 0, { value: 'Step', look: headLook('nobody') })
  for (let i = 0; i < halvings; i++)
    put(firstStep + i, 0, { value: i + 1, look: { ...looks.soft, alignment: { horizontal: 'left' } } })
  for (const side of sides) {
    const world = worldFrom(shared)
    const [asOf, worth] = [dayOf(shared), valueAt(answer, `${side}.stakeAfterTax`, shared.horizon)]
    const judgedOn = dayOfQuarter(asOf, shared.horizon)
    const counted = countedPayments(side, world[`${side}.invested`], asOf, judgedOn)
    const { rate, why } = irrOf({ world, answer, asOf }, side, shared.horizon)
    resultRows(sheet, side, { asOf, isChoice, judgedOn, worth, counted, rate: why === null ? rate : noRate(why) })
    paymentRows(sheet, side, counted, facts)
    stepRows(sheet, side, counted, worth)
  }
  return sheet
}

type Judged = {
  asOf: string
  isChoice: boolean
  judgedOn: string
  worth: number
  counted: readonly CountedPayment[]
  rate: number | string
}

function resultRows({ put }: SheetWriter, side: Side, { asOf, isChoice, judgedOn, worth, counted, rate }: Judged) {
  const column = 1 + sides.indexOf(side)
  const says = (row: keyof typeof irrRow, label: string, entry: SheetEntry) => {
    put(irrRow[row], 0, { value: label, look: row === 'rate' ? looks.strong : looks.text })
    put(irrRow[row], column, entry)
  }
  const sum = (payments: readonly CountedPayment[]) => payments.reduce((all, one) => all + one.counted, 0)
  const [base, then] = [irrCell('base', side), `3 * ${judgedQuarterName}`]
  put(headRow, column, { value: names[side].owner, look: headLook(side, 'right') })
  says('base', 'Day of the base', {
    value: serialOf(asOf),
    look: irrLooks.day,
    ...(isChoice && { formula: dayInUse }),
  })
  says('judged', 'Day of the judged quarter', {
    value: serialOf(judgedOn),
    formula: `IF(${base} = EOMONTH(${base}, 0), EOMONTH(${base}, ${then}), EDATE(${base}, ${then}))`,
    look: irrLooks.day,
  })
  says('invested', 'Paid in, US$ bn', {
    value: sum(counted),
    formula: nameOf(`${side}.invested`),
    look: irrLooks.money,
  })
  says('sameDay', 'Of it on that very day, US$ bn', {
    value: sum(counted.filter(({ days }) => days === 0)),
    formula: `SUMPRODUCT(${payments(side, 'counted')} * (${payments(side, 'days')} = 0))`,
    look: irrLooks.money,
  })
  says('worth', 'Stake after tax, US$ bn', {
    value: worth,
    formula: `INDEX(${cellRange(`${side}.stakeAfterTax`)}, 1, ${judgedQuarterName} + 1)`,
    look: irrLooks.money,
  })
  says('rate', 'IRR, a year', {
    value: rate,
    formula: rateFormula(side),
    look: irrLooks.rate,
  })
}

const noRate = (why: NoRate) => irrText({ rate: null, why })

/** The rate after the last step; or why there is none, asked in the order of the model's contract. */
function rateFormula(side: Side): string {
  const [sameDay, worth] = [irrCell('sameDay', side), irrCell('worth', side)]
  const earlier = `SUMPRODUCT(${payments(side, 'counted')} * (${payments(side, 'days')} > 0))`
  const [low, middle, high] = [0, 1, 2].map(place => (row: number) => cellRef(row, stepColumn(side, place)))
  const out = [
    `${grownAt(side, `EXP(${low!(firstStep)})`)} > ${worth}`,
    `${grownAt(side, `EXP(${high!(firstStep)})`)} < ${worth}`,
  ]
  const [noTime, lost, loss, outside] = (
    ['no time', 'all is lost', 'loss without a rate', 'out of bounds'] as const
  ).map(why => quoted(noRate(why)))
  const rate = `EXP(${middle!(firstStep + halvings - 1)}) - 1`
  return `IF(${earlier} = 0, ${noTime}, IF(${worth} <= ${sameDay}, IF(${worth} = 0, ${lost}, ${loss}), IF(OR(${out.join(', ')}), ${outside}, ${rate})))`
}
