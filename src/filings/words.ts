import { longDate } from '../model/quarters.ts'
import { share } from '../model/units.ts'
import { inBillions } from './amount.ts'
import { factTable } from './factTable.ts'
import type { FiledFact, FiledFactId } from './filedFacts.ts'
import { calendarName, fiscalName } from './fiscalYear.ts'
import type { Reading, RowPart } from './ledger.ts'

export const factLabel = (fact: FiledFactId): string =>
  fact === 'grossMargin' ? 'Gross margin' : factTable[fact].label

/** "Q2 2026 (FY27 Q2, 27 April 2026 to 26 July 2026)", or "year to 26 July 2026 (FY27 Q2)". */
export function periodName({ span, quarter }: Pick<FiledFact, 'span' | 'quarter'>): string {
  if (span === 'trailing year') return `year to ${longDate(quarter.end)} (${fiscalName(quarter)})`
  return `${calendarName(quarter)} (${fiscalName(quarter)}, ${longDate(quarter.start)} to ${longDate(quarter.end)})`
}

/** A value as a reader has it: "$35.802B" or "74.98 %". */
export const filedText = (fact: FiledFactId, value: number): string =>
  fact === 'grossMargin' ? share.exact(value) : inBillions(value)

/** What a reading is made of: "$115.948B (10-K of 29 July 2026) less $80.146B (10-Q of 29 April 2026)". */
export const readingName = ({ parts }: Reading): string =>
  parts.map((part, index) => `${index === 0 ? '' : part.sign > 0 ? ' plus ' : ' less '}${partName(part)}`).join('')

const partName = ({ row }: RowPart) => `${inBillions(row.value)} (${row.filing.form} of ${longDate(row.filing.filed)})`

/** Where a fact comes from, in one sentence. */
export function factSource(fact: FiledFact): string {
  if (fact.madeOf) {
    const [profit, revenue] = fact.madeOf
    return `${factLabel(profit.fact)} ${profit.value === null ? '–' : inBillions(profit.value)} over revenue ${revenue.value === null ? '–' : inBillions(revenue.value)}`
  }
  return fact.readings.map(readingName).join('; or ')
}

/** Every row that a fact rests on. */
export const rowsBehind = (fact: FiledFact): readonly RowPart[] =>
  fact.madeOf?.flatMap(rowsBehind) ?? fact.readings.flatMap(({ parts }) => parts)
