import { describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { lineYears, trailingYear } from '../../src/analysis/years.ts'
import { lastDayOf } from '../../src/data/fiscal.ts'
import { bases } from '../../src/model/bases.ts'
import { countingOf } from '../../src/model/counting.ts'
import { closingMonths, isWholeYear, modelYears, yearKindIds } from '../../src/model/fiscalYears.ts'
import { type StackLine, stackLines } from '../../src/model/index.ts'
import { sides } from '../../src/model/sides.ts'
import { baseWorld } from '../../src/model/world.ts'
import { someWorlds } from '../kit/worlds.ts'

const asOf = '2026-09-30'
const worlds = [baseWorld('reported-2026-09-30'), ...someWorlds(20)].map(world => whatIf(world))
const lines = Object.keys(stackLines) as StackLine[]
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))

describe('which quarters a year has', () => {
  it.each([
    ['2026', 12, [0, 1]],
    ['2027', 12, [2, 3, 4, 5]],
    ['FY27 (to June 2027)', closingMonths.Microsoft, [0, 1, 2, 3]],
    ['FY32 (to June 2032)', closingMonths.Microsoft, [20, 21, 22, 23]],
    ['FY33 (to June 2033)', closingMonths.Microsoft, [24]],
    ['FY27 (to January 2027)', closingMonths.Nvidia, [0, 1]],
    ['FY28 (to January 2028)', closingMonths.Nvidia, [2, 3, 4, 5]],
  ])('from September 2026, %s', (label, month, quarters) =>
    expect(modelYears(asOf, month, 24).find(year => year.label === label)?.quarters).toEqual(quarters),
  )

  it('every quarter is in one year, whatever the day and the month', () => {
    for (const { asOf } of Object.values(bases))
      for (const month of Object.values(closingMonths)) {
        const years = modelYears(asOf, month, 24)
        expect(years.flatMap(({ quarters }) => quarters)).toEqual(Array.from({ length: 25 }, (_, t) => t))
        expect(years.slice(1, -1).every(isWholeYear)).toBe(true)
        expect(years.every(({ end, quarters }) => end === null || end === quarters.at(-1))).toBe(true)
      }
  })

  it('a year ends within a month of the day on which its company closes its books', () => {
    for (const entity of ['Microsoft', 'Nvidia'] as const)
      for (const { year, end } of modelYears(asOf, closingMonths[entity], 24)) {
        if (end === null) continue
        const quarterEnd = Date.UTC(2026, 8 + 3 * end + 1, 0)
        const closes = Date.parse(lastDayOf({ entity, period_or_date: `FY${year}` })!)
        expect(Math.abs(closes - quarterEnd) / 864e5).toBeLessThanOrEqual(31)
      }
  })
})

describe('how a line counts', () => {
  it('dollars that its label states a year are a pace, but for what a buyer would pay for', () => {
    for (const line of lines) {
      const { label, unit } = stackLines[line]
      if (unit.kind === 'usdBn' && label.endsWith(', a year') && line !== 'lastingProfit')
        expect([line, countingOf(line)]).toEqual([line, 'pace'])
      if (label.endsWith(', this quarter')) expect([line, countingOf(line)]).toEqual([line, 'amount'])
    }
  })

  it('nothing that is not dollars is summed', () => {
    for (const line of lines.filter(line => countingOf(line) !== 'level'))
      expect(['usdBn', 'dollarsPerShare']).toContain(stackLines[line].unit.kind)
  })
})

describe('what a year comes to', () => {
  it('the years of a pace add up to all quarters, whoever’s years they are', () => {
    for (const answer of worlds)
      for (const kind of yearKindIds)
        for (const side of sides)
          for (const line of lines.filter(line => countingOf(line) === 'pace')) {
            const sum = lineYears({ answer, asOf }, side, line, kind).reduce((all, { value }) => all + value!, 0)
            const wanted = answer[side][line].reduce((all, value) => all + value / 4, 0)
            expect(near(sum, wanted), `${side}.${line} by ${kind}: ${sum}, not ${wanted}`).toBe(true)
          }
  })

  it.each(['own', 'calendar', 'nvidia'] as const)(
    'capital spending of a whole year is what the line of all spending so far grew by (%s)',
    kind => {
      for (const answer of worlds)
        for (const side of sides) {
          const years = lineYears({ answer, asOf }, side, 'capex', kind)
          const soFar = lineYears({ answer, asOf }, side, 'capexSpent', kind)
          years.forEach((year, i) => {
            if (!isWholeYear(year) || year.quarters[0] === 0) return
            expect(near(year.value!, soFar[i]!.value! - soFar[i - 1]!.value!)).toBe(true)
          })
        }
    },
  )

  it('revenue share of a whole year is what was paid so far grew by', () => {
    for (const answer of worlds)
      for (const side of sides) {
        const years = lineYears({ answer, asOf }, side, 'revenueShare', 'calendar')
        const soFar = lineYears({ answer, asOf }, side, 'sharePaid', 'calendar')
        years.forEach((year, i) => {
          if (!isWholeYear(year)) return
          expect(near(year.value!, soFar[i]!.value! - soFar[i - 1]!.value!)).toBe(true)
        })
      }
  })

  it('a level is that of the quarter with which the year ends, and none where the model ends before', () => {
    const [answer] = worlds
    const years = lineYears({ answer: answer!, asOf }, 'alliance', 'arr', 'own')
    expect(years.map(({ value }) => value)).toEqual([...[3, 7, 11, 15, 19, 23].map(t => answer!.alliance.arr[t]), null])
  })

  it('what is shown for today and not applied is in no sum', () => {
    for (const answer of worlds) {
      const [first] = lineYears({ answer, asOf }, 'aws', 'shortOfCash', 'calendar')
      expect(first!.value).toBe(answer.aws.shortOfCash[1])
    }
  })

  it('growth is over the year before, and only between whole years that began above nothing', () => {
    const [answer] = worlds
    const years = lineYears({ answer: answer!, asOf }, 'aws', 'capex', 'calendar')
    const values = years.map(({ value }) => value!)
    expect(years.map(({ growth }) => growth)).toEqual([
      null,
      null,
      ...[2, 3, 4, 5].map(i => values[i]! / values[i - 1]! - 1),
      null,
    ])
    const burnt = { ...answer!, aws: { ...answer!.aws, cashFlow: Float64Array.from({ length: 25 }, (_, t) => t - 9) } }
    const flows = lineYears({ answer: burnt, asOf }, 'aws', 'cashFlow', 'calendar')
    expect(flows.map(({ value, growth }) => [value! > 0, growth === null])).toEqual([
      [false, true],
      [false, true],
      [false, true],
      [true, true],
      [true, false],
      [true, false],
      [true, true],
    ])
  })

  it('the trailing year at the end of a fiscal year is that year', () => {
    for (const answer of worlds)
      for (const { end, value, ...year } of lineYears({ answer, asOf }, 'alliance', 'operatingProfit', 'own'))
        if (end !== null && isWholeYear({ end, ...year }))
          expect(near(trailingYear(answer, 'alliance', 'operatingProfit', end)!, value!)).toBe(true)
    expect(trailingYear(worlds[0]!, 'aws', 'capex', 2)).toBeNull()
    expect(trailingYear(worlds[0]!, 'aws', 'valuation', 8)).toBeNull()
  })
})
