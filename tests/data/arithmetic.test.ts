// What the facts file says must add up, on one footing. The filed numbers stand here a second time, from the SEC's companyfacts.
import { describe, expect, it } from 'vitest'
import shippedEvents from '../../public/data/events.json' with { type: 'json' }
import shipped from '../../public/data/facts.json' with { type: 'json' }
import { lastDay } from '../../src/data/dates.ts'
import { facts } from '../../src/data/facts.ts'
import { lastDayOf } from '../../src/data/fiscal.ts'
import { parse } from '../../src/data/load.ts'
import { tickers } from '../../src/data/market/ticker.ts'
import { shares } from '../../src/data/market/value.ts'
import { baseIds } from '../../src/model/bases.ts'
import { inputs } from '../../src/model/inputs.ts'
import { names } from '../../src/model/names.ts'
import { rationaleOf } from '../../src/model/rationale/index.ts'
import { tranches } from '../../src/model/tranches.ts'
import { baseValue } from '../../src/model/world.ts'

const all = parse(facts, shipped)
const the = (id: string) => all.find(fact => fact.id === id)
const value = (id: string) => Number(the(id)?.value)

/** Half of the last digit that a number is written with: what rounding may hide. */
const rounding = (number: number) => 0.5 * 10 ** -(String(number).split('.')[1]?.length ?? 0)

/** Is it the sum of the parts, but for the rounding of each? */
function expectSum(whole: number, parts: number[]) {
  const slack = [whole, ...parts].map(rounding).reduce((a, b) => a + b)
  expect(Math.abs(parts.reduce((a, b) => a + b) - whole)).toBeLessThanOrEqual(slack + 1e-9)
}

describe('as filed', () => {
  it.each([
    ['sh-amzn-n', 10.786313572],
    ['sh-msft-n', 7.425545491],
    ['az-capex-2025-Q1', 25.019],
    ['az-capex-2025-Q2', 32.183],
    ['az-capex-2025-Q3', 35.095],
    ['az-capex-2025-Q4', 131.819 - 92.297],
    ['az-capex-2025', 131.819],
    ['az-capex-2026-Q1', 44.203],
    ['az-capex-2026-Q2', 54.208],
    ['az-gain-2026q2', 53.396],
    ['ms-capex-fy25', 64.551],
    ['ms-capex-fy26', 115.948],
    ['ms-cash-capex-2024-Q3', 14.923],
    ['ms-cash-capex-2024-Q4', 15.804],
    ['ms-cash-capex-2025-Q1', 16.745],
    ['ms-cash-capex-2025-Q2', 64.551 - 47.472],
    ['ms-cash-capex-2025-Q3', 19.394],
    ['ms-cash-capex-2025-Q4', 29.876],
    ['ms-cash-capex-2026-Q1', 30.876],
    ['ms-cash-capex-2026-Q2', 115.948 - 80.146],
    ['nv-rev-FY2027-Q2', 96.2],
  ])('%s is %d', (id, filed) => expect(value(id)).toBeCloseTo(filed, 9))

  it.each([
    ['nv-gm-FY2024', 44_301, 60_922],
    ['nv-gm-FY2025', 97_858, 130_497],
    ['nv-gm-FY2026', 153_463, 215_938],
    ['nv-gm-FY2026-Q1', 26_668, 44_062],
    ['nv-gm-FY2026-Q2', 33_853, 46_743],
    ['nv-gm-FY2026-Q3', 41_849, 57_006],
    ['nv-gm-FY2026-Q4', 153_463 - 102_370, 215_938 - 147_811],
    ['nv-gm-FY2027-Q1', 61_157, 81_615],
    ['nv-gm-FY2027-Q2', 72_142, 96_221],
  ])('%s is gross profit %d over revenue %d', (id, profit, revenue) =>
    expect(value(id)).toBeCloseTo((100 * profit) / revenue, 1),
  )
})

describe('on one footing', () => {
  /** Years of which the four quarters are known too, in one series. */
  const years = all.flatMap(year => {
    const end = /^(FY)?\d{4}$/.test(year.period_or_date) && year.unit === 'usd_bn' && lastDayOf(year)
    if (!end) return []
    const from = `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`
    const quarters = all.filter(one => {
      const last = /-Q\d$/.test(one.period_or_date) && lastDayOf(one)
      return one.entity === year.entity && one.metric === year.metric && last && last > from && last <= end
    })
    return quarters.length === 4 ? [{ year, quarters }] : []
  })

  it('four quarters add up to their year, but for rounding', () => {
    expect(years.map(({ year }) => year.id).toSorted()).toEqual([
      'aws-rev-2025',
      'az-capex-2025',
      'ms-capex-fy25',
      'ms-capex-fy26',
    ])
    for (const { year, quarters } of years)
      expectSum(
        year.value,
        quarters.map(one => Number(one.value)),
      )
  })

  it('capital spending says in its name whether it is gross, net, cash or with finance leases', () => {
    const spending = all.filter(({ metric }) => /capex|purchases_of_property/.test(metric))
    expect(spending.length).toBeGreaterThan(25)
    const footings = spending.map(({ metric }) => /_(gross|net)$|^cash_capex$|incl_finance_leases$/.test(metric))
    expect(footings).not.toContain(false)
  })

  it('what a series names gross is never the net number', () => {
    const gross = all.filter(({ metric }) => metric.endsWith('_gross')).map(one => Number(one.value))
    expect(gross).not.toContain(value('az-capex-2025-net'))
    expect(value('az-capex-2025')).toBeGreaterThan(value('az-capex-2025-net'))
  })

  it('a total is no gain: the gain on one holding is part of it', () =>
    expect(value('az-gain-2026q2-adj')).toBeLessThan(value('az-gain-2026q2')))
})

describe('sums and shares', () => {
  it.each([
    ['az-invested-2026q2', tranches.aws.map(({ fact }) => fact)],
    ['ms-oai-funded', tranches.alliance.map(({ fact }) => fact)],
    ...['2025q3', '2025q4', '2026q1', '2026q2'].map(
      at => [`az-fv-${at}`, [`az-fv-${at}-cn`, `az-fv-${at}-ps`]] as [string, string[]],
    ),
  ])('%s is the sum of its parts', (whole, parts) => {
    expect(parts.length).toBeGreaterThan(1)
    expectSum(value(whole), parts.map(value))
  })

  it.each([
    ['az-own-calc-q1', 'az-fv-2026q1', 'an-val-G'],
    ['az-own-calc-q2', 'az-fv-2026q2', 'an-val-H'],
  ])('%s is the holding over the valuation', (id, holding, valuation) =>
    expect(value(id)).toBeCloseTo((100 * value(holding)) / value(valuation), 1),
  )

  it('a payment is the sum and lies in the period of the fact that it rests on, and no payment is left out', () => {
    for (const [side, metric] of [
      ['aws', 'anthropic_invested'],
      ['alliance', 'openai_invested'],
    ] as const) {
      for (const { date, amount, fact } of tranches[side]) {
        expect(value(fact)).toBe(amount)
        const { period_or_date } = the(fact)!
        expect(date <= lastDay(period_or_date)! && date.slice(0, 4) === period_or_date.slice(0, 4)).toBe(true)
      }
      const owners = all.filter(fact => fact.metric === metric && fact.entity === names[side].owner)
      expect(tranches[side].map(({ fact }) => fact).toSorted()).toEqual(owners.map(({ id }) => id).toSorted())
    }
  })

  it('the margin of AWS is income over revenue, as far as rounded figures tell', () => {
    const margins = all.filter(({ metric }) => metric === 'aws_operating_margin')
    expect(margins.length).toBeGreaterThan(8)
    for (const { id, value: margin } of margins) {
      const [income, revenue] = [value(id.replace('-om-', '-oi-')), value(id.replace('-om-', '-rev-'))]
      const slack = rounding(Number(margin)) + ((100 * income) / revenue) * (0.05 / income + 0.05 / revenue)
      expect(Math.abs((100 * income) / revenue - Number(margin))).toBeLessThanOrEqual(slack)
    }
  })

  it.each([
    ['amzn', '', 0.01],
    ['msft', '', 0.001],
    ['nvda', '', 0.001],
    ['amzn', '-0930', 0.0005],
    ['msft', '-0930', 0.0005],
    ['nvda', '-0930', 0.0005],
  ])('the market value of %s%s is price × shares, to %d of it', (name, day, most) =>
    expect(
      Math.abs((value(`sh-${name}-px${day}`) * value(`sh-${name}-n`)) / value(`sh-${name}-cap${day}`) - 1),
    ).toBeLessThan(most),
  )

  it('what a filing tags is the value of its fact', () => {
    const tagged = all.filter(({ quote }) => quote?.startsWith('dei:') || quote?.startsWith('us-gaap:'))
    expect(tagged.map(({ id }) => id).toSorted()).toEqual(['nv-gm-FY2027-Q2', 'sh-amzn-n', 'sh-msft-n'])
    for (const fact of tagged) {
      const [first, second] = [...fact.quote!.matchAll(/:\w+ (\d+)/g)].map(([, digits]) => Number(digits))
      expect(second ? (100 * first!) / second : first! / 1e9).toBeCloseTo(Number(fact.value), second ? 1 : 9)
    }
  })

  it.each([
    ['oa-msft-backlog', 0.32, 'ms-rpo'],
    ['oa-oracle-backlog', 0.5, null],
  ])('%s is %d of the backlog', (id, part, whole) =>
    expect(value(id) / (whole ? value(whole) : 664)).toBeCloseTo(part, 2),
  )
})

describe('what rests on a fact', () => {
  const named = [
    ...inputs.flatMap(input => [
      ...rationaleOf(input).facts,
      ...baseIds.flatMap(base => baseValue(base, input).fact ?? []),
    ]),
    ...tickers.map(one => shares[one].factId),
  ]

  it('names one that exists', () => expect(named.filter(id => !the(id))).toEqual([]))

  it('names in a note one that exists', () => {
    const inNotes = all.flatMap(({ note }) => [...(note ?? '').matchAll(/\b(?:az|ms|nv|an|oa)-[a-z]+-[\w-]+/g)].flat())
    expect(inNotes.length).toBeGreaterThan(0)
    expect(inNotes.filter(id => !the(id))).toEqual([])
  })
})

describe('a fiscal year', () => {
  it.each([
    ['Microsoft', 'FY2026', '2026-06-30'],
    ['Microsoft', 'FY2027-Q1', '2026-09-30'],
    ['Microsoft', 'FY2025-Q2', '2024-12-31'],
    ['Nvidia', 'FY2024', '2024-01-28'],
    ['Nvidia', 'FY2025', '2025-01-26'],
    ['Nvidia', 'FY2026', '2026-01-25'],
    ['Nvidia', 'FY2026-Q1', '2025-04-27'],
    ['Nvidia', 'FY2026-Q3', '2025-10-26'],
    ['Nvidia', 'FY2027-Q2', '2026-07-26'],
    ['Nvidia', 'FY2027-H1', '2026-07-26'],
    ['Oracle', 'FY2026', null],
    ['Microsoft', '2026-Q1', '2026-03-31'],
  ])('of %s, %s, ends on %s', (entity, period_or_date, day) => expect(lastDayOf({ entity, period_or_date })).toBe(day))

  it('always has an end in the shipped facts', () => {
    const undated = all.filter(fact => lastDayOf(fact) === null).map(({ period_or_date }) => period_or_date)
    expect([...new Set(undated)]).toEqual(['n/a', 'seed'])
  })

  it('named in a title or note says when it ends', () => {
    const texts = [
      ...all.flatMap(({ source_title, note }) => [source_title ?? '', note ?? '']),
      ...shippedEvents.flatMap(({ title, detail }) => [title, detail]),
      ...inputs.map(input => rationaleOf(input).why),
    ]
    const fiscal = texts.filter(text => /\bFY ?\d|[Ff]iscal \d/.test(text))
    expect(fiscal.length).toBeGreaterThan(10)
    expect(fiscal.filter(text => !/\b\d{1,2} [A-Z][a-z]+ 20\d\d/.test(text))).toEqual([])
  })
})
