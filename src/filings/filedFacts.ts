import { inBillions } from './amount.ts'
import { boundariesOf, spanRows } from './boundaries.ts'
import { type Chooser, choices, type Telling, twoConcepts } from './choices.ts'
import type { CompanyFacts } from './companyFacts.ts'
import { factTable, type SpanFactId } from './factTable.ts'
import { type FiscalQuarter, fiscalQuarters } from './fiscalYear.ts'
import { ledgerOf, type Reading, roundingOf } from './ledger.ts'

export type FiledFactId = SpanFactId | 'grossMargin'

/**
 * A fact of a quarter, or of the year that ends with it. `value` is null where it is unknown (no `readings`) or told in two ways
 * (several); `because` says why, or what does not add up. `earlier`: what was filed before and is superseded. Money in US dollars,
 * margins as fractions; a margin has no readings but those of `madeOf`.
 */
export type FiledFact = Telling & {
  fact: FiledFactId
  span: 'quarter' | 'trailing year'
  /** First day of the span, YYYY-MM-DD; its last is the quarter's. */
  start: string
  quarter: FiscalQuarter
  madeOf?: readonly [FiledFact, FiledFact]
}

/** Every fact of every quarter, and of every year that ends with one, that a company's filings tell, in order of time. */
export function filedFacts({ rows }: CompanyFacts): FiledFact[] {
  const boundaries = boundariesOf([...rows.values()].flat())
  const spans = new Map([...rows].map(([concept, list]) => [concept, spanRows(list, boundaries)]))
  const quarters = fiscalQuarters([...spans.values()].flat(), boundaries)
  const factsIn = (fact: SpanFactId): FiledFact[] => {
    const ledgers = factTable[fact].concepts.flatMap(concept => {
      const list = spans.get(concept)
      return list ? [ledgerOf(list, boundaries)] : []
    })
    if (ledgers.length === 0) return []
    const choose = choices(ledgers)
    const ofQuarters = heldAgainstYears(quarters, choose)
    const ofYears = quarters.flatMap((_, at) => trailingYear(quarters, ofQuarters, at, choose) ?? [])
    return [
      ...fromFirst(
        quarters.map((quarter, at) => ({
          fact,
          span: 'quarter' as const,
          start: quarter.start,
          quarter,
          ...ofQuarters[at]!,
        })),
      ),
      ...fromFirst(ofYears.map(year => ({ fact, span: 'trailing year' as const, ...year }))),
    ]
  }
  const [revenue, cost] = [factsIn('revenue'), factsIn('costOfSales')]
  const gross = grossProfits(factsIn('grossProfit'), revenue, cost)
  return [
    ...(['capex', 'operatingCashFlow'] as const).flatMap(factsIn),
    ...revenue,
    ...cost,
    ...gross,
    ...gross.flatMap(profit => grossMargin(profit, revenue)),
    ...(['depreciation', 'nonOperatingIncome'] as const).flatMap(factsIn),
  ]
}

/** Without the periods before the first that is told: they are from before the company filed the fact. */
const fromFirst = <Row extends Telling>(list: readonly Row[]): readonly Row[] => {
  const first = list.findIndex(({ readings }) => readings.length > 0)
  return first < 0 ? [] : list.slice(first)
}

const unknown = (because: string): Telling => ({ value: null, readings: [], earlier: [], because })

/** The quarters' values; where four of them do not make their year, each is given in all the ways that filings tell it. */
function heldAgainstYears(quarters: readonly FiscalQuarter[], choose: Chooser): Telling[] {
  const found = quarters.map(({ from, to }) => choose.of(from, to))
  quarters.forEach(({ fiscal }, at) => {
    if (fiscal.quarter !== 4 || !isWholeYear(quarters, at)) return
    const four = found.slice(at - 3, at + 1)
    const year = choose.of(quarters[at - 3]!.from, quarters[at]!.to)
    if (year.value === null || four.some(({ value }) => value === null)) return
    const sum = four.reduce((total, { value }) => total + value!, 0)
    const slack = slackOf([...four, year])
    if (Math.abs(sum - year.value) <= slack) return
    const all = quarters.slice(at - 3, at + 1).map(({ from, to }) => choose.allOf(from, to))
    const fits = fitting(all, year.value, slack)
    const because = [
      `The four quarters of ${fiscal.year} make ${inBillions(sum)}, the year says ${inBillions(year.value)}.`,
      ...(fits ? [`${fits.map(inBillions).join(', ')} would make the year.`] : []),
      ...year.earlier.slice(0, 1).map(({ value }) => `The year was filed as ${inBillions(value)} before.`),
    ].join(' ')
    all.forEach((readings, index) => {
      const place = at - 3 + index
      if (readings.length < 2) found[place] = { ...found[place]!, because }
      else found[place] = { value: null, readings, earlier: [], because }
    })
    choose.distrust(quarters.slice(at - 3, at + 1))
  })
  return found
}

/** How far four quarters and their year may be apart by rounding alone: a thousandth of the year is, up to a few millions. */
function slackOf(choices: readonly Telling[]): number {
  const rounding = choices.reduce((sum, { readings }) => sum + Math.max(0, ...readings.map(roundingOf)), 0)
  const year = Math.abs(choices.at(-1)?.value ?? 0)
  return Math.max(Math.min(rounding, 4e6), Math.min(4e6, year / 1000))
}

/** The one choice of a reading for each quarter that makes the year, where there is just one. */
function fitting(all: readonly (readonly Reading[])[], year: number, slack: number): number[] | null {
  const every = all.reduce<number[][]>(
    (list, readings) => list.flatMap(values => readings.map(({ value }) => [...values, value])),
    [[]],
  )
  const fits = every.filter(values => Math.abs(values.reduce((sum, value) => sum + value, 0) - year) <= slack)
  return fits.length === 1 ? fits[0]! : null
}

const isWholeYear = (quarters: readonly FiscalQuarter[], at: number) =>
  at >= 3 && [0, 1, 2].every(back => quarters[at - back]!.from === quarters[at - back - 1]!.to)

/**
 * The year that ends with a quarter: as filings tell it; where these do not go together, or do not reach, the sum of its four
 * quarters.
 */
function trailingYear(quarters: readonly FiscalQuarter[], found: readonly Telling[], at: number, choose: Chooser) {
  if (!isWholeYear(quarters, at)) return null
  const quarter = quarters[at]!
  const { start, from } = quarters[at - 3]!
  const year = choose.of(from, quarter.to)
  if (year.value !== null) return { start, quarter, ...year }
  const four = found.slice(at - 3, at + 1)
  if (year.because === twoConcepts || four.some(({ value }) => value === null))
    return { start, quarter, ...(year.readings.length > 0 ? year : unknown('One of its four quarters is not known.')) }
  const parts = four.flatMap(({ readings }) => readings[0]!.parts)
  const value = four.reduce((sum, one) => sum + one.value!, 0)
  return { start, quarter, value, readings: [{ value, parts }], earlier: [], because: null }
}

const alike = (fact: FiledFact) => (other: FiledFact) =>
  other.span === fact.span && other.quarter.from === fact.quarter.from && other.quarter.to === fact.quarter.to

/** Gross profit as it was filed, or else revenue less cost of sales. */
function grossProfits(filed: FiledFact[], revenue: FiledFact[], cost: FiledFact[]): FiledFact[] {
  return revenue.map(sales => {
    const own = filed.find(alike(sales))
    if (own && own.readings.length > 0) return own
    const costs = cost.find(alike(sales))
    if (!costs || sales.value === null || costs.value === null)
      return {
        ...sales,
        fact: 'grossProfit',
        ...unknown('No gross profit is filed, and revenue or cost of sales is not known.'),
      }
    const value = sales.value - costs.value
    const less = costs.readings[0]!.parts.map(({ row, sign }) => ({ row, sign: -sign as 1 | -1 }))
    const readings = [{ value, parts: [...sales.readings[0]!.parts, ...less] }]
    return { ...sales, fact: 'grossProfit', value, readings, earlier: [], because: null }
  })
}

function grossMargin(profit: FiledFact, revenue: readonly FiledFact[]): FiledFact[] {
  const sales = revenue.find(alike(profit))
  if (!sales) return []
  const { span, start, quarter } = profit
  if (profit.value === null || sales.value === null || sales.value <= 0)
    return [
      {
        fact: 'grossMargin',
        span,
        start,
        quarter,
        ...unknown('Gross profit or revenue is not known.'),
        madeOf: [profit, sales],
      },
    ]
  return [
    {
      fact: 'grossMargin',
      span,
      start,
      quarter,
      value: profit.value / sales.value,
      readings: [],
      earlier: [],
      because: profit.because ?? sales.because,
      madeOf: [profit, sales],
    },
  ]
}
