import { cellRef } from 'hucre/xlsx'
import { paymentsOf } from '../analysis/irr.ts'
import type { Fact } from '../data/facts.ts'
import { publisherOf } from '../explain/publisher.ts'
import { daysBetween } from '../model/calendar.ts'
import { names } from '../model/names.ts'
import type { Side } from '../model/sides.ts'
import { type Tranche, tranches } from '../model/tranches.ts'
import { capital } from '../model/wording.ts'
import { firstPayment, irrCell, irrLooks, paymentColumn, serialOf, stepColumn } from './irrPlaces.ts'
import { figureLook, headLook, looks, sectionLook, toTheRight } from './looks.ts'
import { nameOf } from './places.ts'
import type { SheetEntry, SheetWriter } from './sheet.ts'

/** A payment as the rate counts it: so much of it, on a day not after the base's, so many days before the judged one. */
export type CountedPayment = { tranche: Tranche | null; counted: number; countedOn: string; days: number }

/** Every payment of an owner that is known, also where nothing of it counts; last what is missing, on the base's own day. */
export function countedPayments(side: Side, invested: number, asOf: string, judgedOn: string): CountedPayment[] {
  const paid = paymentsOf(side, invested, asOf)
  return [...tranches[side], null].map(tranche => {
    const countedOn = tranche && tranche.date < asOf ? tranche.date : asOf
    const counted = paid.find(payment => payment.tranche === tranche)?.amount ?? 0
    return { tranche, counted, countedOn, days: daysBetween(countedOn, judgedOn) }
  })
}

/** The rows of an owner's payments: what of each counts follows what was invested. */
export function paymentRows(
  { put }: SheetWriter,
  side: Side,
  counted: readonly CountedPayment[],
  facts: readonly Fact[],
) {
  const { owner, lab } = names[side]
  const first = firstPayment[side]
  for (let column = 0; column <= stepColumn('alliance', 3); column++)
    put(first - 2, column, { value: null, look: sectionLook(side) })
  put(first - 2, 0, { value: `What ${owner} paid into ${lab}`, look: sectionLook(side) })
  const heads = ['How the day is known', 'Paid on', 'US$ bn', 'Counted', 'Counted on', 'Days until then', 'Source']
  heads.forEach((value, column) =>
    put(first - 1, column, {
      value,
      look: headLook(side, [paymentColumn.known, paymentColumn.source].includes(column) ? 'left' : 'right'),
    }),
  )
  const base = irrCell('base', side)
  counted.forEach(({ tranche, counted: part, countedOn, days }, i) => {
    const row = first + i
    const at = (column: keyof typeof paymentColumn) => cellRef(row, paymentColumn[column])
    const above =
      i === 0 ? '0' : `SUM(${cellRef(first, paymentColumn.counted)}:${cellRef(row - 1, paymentColumn.counted)})`
    const left = `MAX(${nameOf(`${side}.invested`)} - ${above}, 0)`
    const entries: Record<keyof typeof paymentColumn, SheetEntry> = {
      known: {
        value: tranche ? dayText(tranche) : 'What no payment is known of, on the day of the base',
        look: looks.text,
      },
      paidOn: tranche ? { value: serialOf(tranche.date), look: irrLooks.day } : none,
      amount: tranche ? { value: tranche.amount, look: irrLooks.money } : none,
      counted: { value: part, formula: tranche ? `MIN(${at('amount')}, ${left})` : left, look: irrLooks.money },
      countedOn: {
        value: serialOf(countedOn),
        formula: tranche ? `MIN(${at('paidOn')}, ${base})` : base,
        look: irrLooks.day,
      },
      source: sourceOf(facts.find(({ id }) => id === tranche?.fact)),
      days: { value: days, formula: `${irrCell('judged', side)} - ${at('countedOn')}`, look: figureLook('#,##0') },
    }
    for (const [name, entry] of Object.entries(entries) as [keyof typeof paymentColumn, SheetEntry][])
      put(row, paymentColumn[name], entry)
  })
}

const dayText = ({ day, drawnUntil }: Tranche) =>
  capital(drawnUntil ? `${day}; drawn in parts until ${drawnUntil}` : day)

/** Who says the sum of a payment, and where. */
function sourceOf(fact: Fact | undefined): SheetEntry {
  const value = (fact && publisherOf(fact)) ?? ''
  return fact?.source_url ? { value, look: looks.link, to: fact.source_url } : { value, look: looks.soft }
}

const none: SheetEntry = { value: '–', look: { ...looks.soft, alignment: toTheRight } }
