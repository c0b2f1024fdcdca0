import { type LineKey, lastQuarter } from '../model/index.ts'
import { ownerOf } from '../model/keys.ts'
import { quarterLabel } from '../model/quarters.ts'
import { type Side, sides } from '../model/sides.ts'
import type { Chart, MapChart, RankChart, SplitChart, TimeChart, TooltipLine } from './chart.ts'
import type { ChartInput } from './chartInput.ts'
import { datesInWords } from './kit/datesAhead.ts'
import { type Lines, lineAt } from './kit/lines.ts'

/** What a chart shows, in a few sentences made of what its tooltips say: for who hears a page, or cannot read the picture. */
export function summaryOf(chart: Chart, scene: ChartInput): string {
  switch (chart.kind) {
    case 'time':
      return overQuarters(chart, scene)
    case 'split':
      return ofRows(chart, scene)
    case 'rank':
      return ofRanking(chart, scene)
    case 'map':
      return ofCorners(chart, scene)
    case 'table':
      return chart.remarks(scene).join(' ')
  }
}

/** Today, the quarter of the verdict and the last; then who is above, and from when; and what is dated ahead. */
function overQuarters(chart: TimeChart, scene: ChartInput): string {
  const quarters = [...new Set([0, scene.horizon, lastQuarter])].toSorted((a, b) => a - b)
  const told = quarters.map(quarter => {
    const all = chart.readings(scene, quarter)
    const shown = quarter === scene.horizon ? all : sides.flatMap(side => all.find(one => one.side === side) ?? [])
    return `${quarterLabel(scene.asOf, quarter)}: ${listed(shown)}.`
  })
  return [...told, crossings(chart, scene), datesInWords(scene)].filter(Boolean).join(' ')
}

/** Who is above where, by the first line that the chart shows of both. */
function crossings(chart: TimeChart, scene: ChartInput): string {
  const ids = chart.lines(scene).map((key: LineKey) => ownerOf(key))
  const id = ids.find(({ side }) => side !== null)?.id as Lines | undefined
  if (!id) return ''
  const gaps = Array.from(
    { length: lastQuarter + 1 },
    (_, quarter) => lineAt(scene, 'aws', id, quarter) - lineAt(scene, 'alliance', id, quarter),
  )
  const above = gaps.flatMap((gap, quarter) =>
    gap === 0 ? [] : [{ quarter, side: gap > 0 ? 'aws' : 'alliance' } as const],
  )
  const [first, ...turns] = above.filter(({ side }, i) => side !== above[i - 1]?.side)
  if (!first) return 'Both are equal all the way.'
  const names = chart.readings(scene, scene.horizon)
  const nameOf = (of: Side) => names.find(({ side }) => side === of)?.name ?? ''
  if (turns.length === 0) return `${nameOf(first.side)} is above all the way.`
  const later = turns.map(({ side, quarter }) => `${nameOf(side)} from ${quarterLabel(scene.asOf, quarter)}`)
  return `${nameOf(first.side)} is above at first, ${later.join(', ')}.`
}

const ofRows = (chart: SplitChart, scene: ChartInput): string =>
  chart.rows.map((row, i) => `${row}: ${listed(chart.readings(scene, i))}.`).join(' ')

const most = 3

/** The first rows of a ranking, which are the largest; all of them where they mean little apart, in their own order. */
function ofRanking(chart: RankChart, scene: ChartInput): string {
  const nothing = chart.empty(scene)
  if (nothing) return nothing
  const rows = chart.rows(scene)
  const shown = chart.isWhole ? rows : Math.min(rows, most)
  const told = Array.from({ length: shown }, (_, row) => `${listed(chart.readings(scene, row), ': ')}.`)
  const order = chart.isWhole ? '' : ', the largest first'
  return [`${rows} ${rows === 1 ? 'row' : 'rows'}${order}.`, ...told].join(' ')
}

/** Who leads at the four corners of the map. */
function ofCorners(chart: MapChart, scene: ChartInput): string {
  const [columns, rows] = chart.size
  const corners = [0, rows - 1].flatMap(row => [0, columns - 1].map(column => chart.saysOf(scene, column, row)))
  return corners.map(({ title, readings }) => `${listed(readings)}: ${title}.`).join(' ')
}

const listed = (readings: readonly TooltipLine[], between = ' ') =>
  readings.map(({ name, value }) => `${name}${between}${value}`).join(', ')
