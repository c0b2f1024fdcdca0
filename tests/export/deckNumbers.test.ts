import { describe, expect, it } from 'vitest'
import { figureCharts } from '../kit/figures.ts'
import { unescaped } from '../kit/packages.ts'
import { deck, scene, slideFor, workbookOf } from '../kit/wholeDeck.ts'

/** A column of a workbook by its head, numbers only. */
const columnOf = (id: string, head: string) => {
  const [heads, ...rows] = workbookOf(id)
  const at = heads!.indexOf(head)
  return rows.map(row => row[at]).filter(cell => typeof cell === 'number')
}

describe('the numbers of a slide are the model’s', () => {
  it('lines over time, and the baseline beside them', () => {
    expect(columnOf('stakeValue', 'Amazon')).toEqual([...scene.answer.aws.stakeValue])
    expect(columnOf('stakeValue', 'Base, Microsoft')).toEqual([...scene.ghost!.answer.alliance.stakeValue])
    expect(columnOf('capexCover', 'Microsoft')).toEqual([...scene.answer.alliance.capexCover])
  })

  it('what was reported, on the days on which it was, and nothing of the model among it', () => {
    const [heads, ...rows] = workbookOf('stakeValue')
    const told = (head: string) => {
      const at = heads!.indexOf(head)
      return rows.flatMap(row => (typeof row[at] === 'number' ? [[dateOf(Number(row[0])), row[1], row[at]]] : []))
    }
    const reported = [
      ['2025-12-31', 'reported', 60],
      ['2026-06-30', 'reported', 190],
    ]
    expect(told('Amazon, reported')).toEqual(reported)
    expect(told('Amazon, last report to the model today')).toEqual([
      reported[1],
      ['2026-09-30', 'Q3 2026', scene.answer.aws.stakeValue[0]],
    ])
  })

  it('the fan: stacked areas reach from the lower edge to the upper one of both stacks, whatever crosses', () => {
    const fans = scene.outlook!.fans
    const [heads, ...rows] = workbookOf('valueCreated')
    const from = heads!.findIndex(head => String(head).startsWith('Not seen: up to'))
    rows.forEach((row, t) => {
      const [base, a1, m1, gap, both, a2, m2] = row.slice(from, from + 7).map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ]
      const [aws, alliance] = [fans['aws.valueCreated']!, fans['alliance.valueCreated']!]
      expect(base).toBeCloseTo(Math.min(aws.p5[t]!, alliance.p5[t]!), 9)
      expect(a1 + both + a2).toBeCloseTo(aws.p95[t]! - aws.p5[t]!, 9)
      expect(m1 + both + m2).toBeCloseTo(alliance.p95[t]! - alliance.p5[t]!, 9)
      expect(base + a1 + m1 + gap + both + a2 + m2).toBeCloseTo(Math.max(aws.p95[t]!, alliance.p95[t]!), 9)
    })
  })

  it('a compute dollar: every bar is 100 cents', () => {
    const [, ...rows] = workbookOf('computeDollar')
    const bars = rows
      .filter(row => typeof row[1] === 'number')
      .map(row => row.slice(1).reduce<number>((sum, cell) => sum + Number(cell), 0))
    expect(bars.map(sum => sum.toFixed(9))).toEqual([
      '100.000000000',
      '100.000000000',
      '100.000000000',
      '100.000000000',
    ])
  })

  it('the waterfall: its columns begin where the last one ended, and its steps lead from the baseline to now', () => {
    const [base, above, below] = ['Not seen: lifts the column', 'Above nought', 'Below nought'].map(head =>
      columnOf('bridge', head),
    )
    const steps = columnOf('bridge', 'Moves the lead by')
    const ends = columnOf('bridge', 'Lead after it')
    ends.forEach((end, i) => {
      const start = i === 0 || i === ends.length - 1 ? 0 : ends[i - 1]!
      expect(end - start).toBeCloseTo(steps[i]!, 9)
      expect(base![i]! + Math.max(above![i]!, 0)).toBeCloseTo(
        Math.max(start, end, Math.min(0, Math.max(start, end))),
        9,
      )
      expect(base![i]! + above![i]! - below![i]! - base![i]!).toBeCloseTo(Math.abs(end - start), 9)
    })
    expect(steps.slice(0, -1).reduce((sum, step) => sum + step, 0)).toBeCloseTo(ends.at(-1)!, 9)
  })
})

const dateOf = (day: number) => new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10)

describe('what has no chart in PowerPoint is a table of real numbers', () => {
  const { slide } = slideFor('heatmap')
  const rows = [...deck.text(slide).matchAll(/<a:tr [^>]*>(.*?)<\/a:tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<a:tc>(.*?)<\/a:tc>/g)].map(([, cell]) => ({
      text: unescaped(/<a:t>(.*?)<\/a:t>/.exec(cell!)?.[1] ?? ''),
      fill: /<\/a:ln[A-Z]><a:solidFill>.*?val="(\w+)"/.exec(cell!)?.[1] ?? null,
    })),
  )

  it('a map: 16 by 11 cells under their inputs, each side’s in its own colours', () => {
    expect(rows.map(row => row.length)).toEqual(Array.from({ length: 12 }, () => 17))
    const table = figureCharts.find(({ kind }) => kind === 'map')!.table(scene)
    const signs = table.rows.map(row => row.slice(1).map(text => text.startsWith('−')))
    const blue = ['E2EBF4', 'B5CCE3', '7AA3CB', 'accent2']
    expect(rows.slice(1).map(row => row.slice(1).map(({ fill }) => blue.includes(fill!)))).toEqual(signs)
  })
})
