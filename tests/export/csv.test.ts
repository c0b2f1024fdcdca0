import { expect, it } from 'vitest'
import { csvOf } from '../../src/export/csv.ts'

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
