import { describe, expect, it } from 'vitest'
import { figureCharts } from '../../src/charts/index.ts'
import { csvCells } from '../../src/charts/kit/data.ts'
import { pinsOf, placingOf } from '../../src/charts/kit/dateMarks.tsx'
import { dateReadings, datesInWords, quarterDates } from '../../src/charts/kit/datesAhead.ts'
import { desk } from '../../src/charts/kit/look.ts'
import { summaryOf } from '../../src/charts/summary.ts'
import { plot, scalesOf, svgOf, wordsOf } from '../kit/chartDrawing.ts'
import { aheadFrom, deskScene } from '../kit/chartScenes.ts'

const scene = deskScene({}, { ahead: aheadFrom('2026-11-30') })
const before = deskScene({})
const overTime = figureCharts.filter(chart => chart.kind === 'time')

describe.each(overTime.map(chart => [chart.id, chart] as const))('dates ahead on %s', (_, chart) => {
  const pinCount = (svg: string) => svg.split('stroke="var(--ink-2)" stroke-width="1"').length

  it('stand each where its day is, between the ends of its quarters', () => {
    const scales = scalesOf(chart, scene)
    const pins = pinsOf(placingOf({ scene, plot, look: desk, ...scales })).flatMap(group => group.pins)
    // 27 January is 27 of the 90 days into the second quarter after September, 19 May 49 of 91 into the third.
    const quarters = [1 + 27 / 90, 1 + 36 / 90, 1 + 55 / 90, 2 + 49 / 91]
    expect(pins).toHaveLength(4)
    for (const [i, { x }] of pins.entries()) expect(x).toBeCloseTo(scales.x(quarters[i]!), 6)
    expect(pinCount(svgOf(chart, scene))).toBeGreaterThan(pinCount(svgOf(chart, before)))
  })

  it('are told in words, in the table and in the data, with grade and source', () => {
    expect(summaryOf(chart, scene)).toContain(
      'Dates ahead: Microsoft reports, about 27 January 2027; Amazon reports, about 5 February 2027; ',
    )
    expect(summaryOf(chart, before)).not.toContain('Dates ahead')
    const rows = chart.table(scene).rows.map(row => row.join(': '))
    expect(rows).toContain('about 19 May 2027: End of the lock-up, Anthropic (a date ahead, estimated, an-lock-est)')
    const columns = chart.data(scene)
    const cells = (name: string) => csvCells(columns.find(column => column.name === name)!)
    const at = cells('Kind').flatMap((kind, i) => (kind === 'date ahead' ? [i] : []))
    expect(at.map(i => [cells('Quarter')[i], cells('Grade of the day')[i], cells('Source')[i]])).toEqual(
      scene.ahead.map(({ date, grade, source }) => [date, grade, source]),
    )
    expect(new Set(columns.map(column => csvCells(column).length)).size).toBe(1)
  })
})

it('those of one quarter are gathered, and one alone is named where there is room', () => {
  expect(quarterDates(scene).map(({ quarter, text }) => [quarter, text])).toEqual([
    [2, '3 dates'],
    [3, 'Anthropic lock-up ends'],
  ])
  const words = wordsOf(overTime[0]!, scene)
  expect(words).toContain('3 dates')
  expect(words).toContain('Anthropic lock-up ends')
})

it('pins of one quarter stand one above the other where their heads would meet', () => {
  const [reports] = pinsOf(placingOf({ scene, plot, look: desk, ...scalesOf(overTime[0]!, scene) }))
  const heights = reports!.pins.map(({ y }) => y)
  expect(new Set(heights).size).toBe(3)
})

it('a tooltip tells those of its quarter, and no others', () => {
  expect(dateReadings(scene, 2).map(({ value }) => value)).toEqual([
    'Microsoft reports (estimated)',
    'Amazon reports (estimated)',
    'Nvidia reports (estimated)',
  ])
  expect(dateReadings(scene, 1)).toEqual([])
})

it('a report that is only overdue, and what lies before the base’s own day, are no dates on the axis', () => {
  const dates = aheadFrom('2026-11-30').map(({ date }) => date)
  expect(dates.every(date => date > '2026-11-30')).toBe(true)
  expect(aheadFrom('2026-08-01').every(({ quarter }) => quarter > 0)).toBe(true)
})

it('without a calendar nothing is drawn or told', () => {
  expect(datesInWords(before)).toBe('')
  for (const chart of overTime) {
    const names = chart.data(before).map(({ name }) => name)
    expect(names).not.toContain('Grade of the day')
  }
})
