import { expect, it } from 'vitest'
import { heatmapChart } from '../../src/charts/heatmap.tsx'
import { csvOf } from '../../src/export/csv.ts'
import { measureIds } from '../../src/model/measures.ts'
import { sceneOf } from '../kit/scene.ts'

const lines = (...asked: Parameters<typeof csvOf>) =>
  csvOf(...asked)
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')

it('data come with where they are from, plain numbers, and their unit in a row of its own', () => {
  const head = ['Quarter', 'Amazon', 'Cover', 'Share', 'Cents', 'Words']
  const rows = [
    ['Q3 2026', '$229.33B', '0.861×', '35.00\u00a0%', '8.2¢', 'Anthropic lists'],
    ['Q4 2026', '−$1.20B', '−0.100×', '', '–', '$3.00B'],
  ]
  expect(lines({ head, rows }, [['Base', 'Latest reported, 30 September 2026']])).toEqual([
    'Base,"Latest reported, 30 September 2026"',
    '',
    'Quarter,Amazon,Cover,Share,Cents,Words',
    'Unit,US$ bn,times,%,US cents,',
    'Q3 2026,229.33,0.861,35,8.2,Anthropic lists',
    'Q4 2026,-1.2,-0.1,,,$3.00B',
  ])
})

it('a difference of nothing is 0 in the unit of its column; differences of percentages are points', () => {
  const rows = [
    ['Q3 2026', '+$1.2B', '+3.5\u00a0pt', '±0'],
    ['Q4 2026', '±0', '−12\u00a0pt', '±0'],
  ]
  expect(lines({ head: ['Quarter', 'Lead', 'Share', 'Tie'], rows }, [])).toEqual([
    '',
    'Quarter,Lead,Share,Tie',
    'Unit,US$ bn,percentage points,',
    'Q3 2026,1.2,3.5,0',
    'Q4 2026,0,-12,0',
  ])
})

it.each(measureIds)(
  'the map by %s: its rows keep the unit of their input, all its cells are numbers in one',
  measure => {
    const table = heatmapChart.on(['adoptionSlowdown', 'aws.valuation']).table(sceneOf({}, { measure }))
    const [, , units, ...rows] = lines({ ...table, head: table.head.map((_, i) => `c${i}`) }, []).map(line =>
      line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/),
    )
    expect(units![0]).toBe('Unit')
    expect(new Set(units!.slice(1)).size).toBe(1)
    expect(units![1]).not.toBe('')
    expect(rows.map(([first]) => first)).toEqual(table.rows.map(([first]) => first))
    for (const row of rows) for (const cell of row.slice(1)) expect(cell).toMatch(/^-?\d+(\.\d+)?$/)
  },
)
