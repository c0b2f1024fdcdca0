import { type CellStyle, type ConditionalRule, cellRef } from 'hucre/xlsx'
import type { TableAxis } from '../analysis/tableSteps.ts'
import type { InputKey } from '../model/inputs.ts'
import { type Side, sides } from '../model/sides.ts'
import { markByRule } from './looks.ts'
import { headRow, nameOf } from './places.ts'

/** What the marks of the sheet are. */
export const markWords =
  'The ground is that of who leads, at a dark line the lead changes hands; bold and in a frame is what the inputs are set to.'

type Marked = {
  across: TableAxis
  down: TableAxis
  /** The row of the heads of the table that has the lead. */
  leadHead: number
}

const answers = [true, false] as const

/**
 * The marks of the table as rules, so that they follow the inputs: one rule for each way in which a cell can be marked, since LibreOffice
 * lays on only the first that holds.
 */
export function sensitivityMarks({ across, down, leadHead }: Marked): ConditionalRule[] {
  const [first, last] = [headRow + 1, headRow + down.values.length]
  const isAws = (row: number, column: number) => `(${cellRef(leadHead - headRow + row, column)}>=0)`
  const isSet = (cell: string, key: InputKey) => `(ABS(${cell}-${nameOf(key)})<=1E-9*MAX(1,ABS(${cell})))`
  const head = (column: number) => cellRef(headRow, column).replace(/\d+$/, row => `$${row}`)
  const side = (row: number) => `$${cellRef(row, 0)}`
  const other = (cell: string, row: number, column: number) =>
    `AND(${cell}<>"",${isAws(row, column)}<>${isAws(first, 1)})`
  const tests = {
    isPresent: `AND(${isSet(head(1), across.key)},${isSet(side(first), down.key)})`,
    right: other(head(2), first, 2),
    below: other(side(first + 1), first + 1, 1),
  }
  const says = (test: string, wanted: boolean) => (wanted ? test : `NOT(${test})`)
  const ways = answers.flatMap(isPresent =>
    answers.flatMap(right => answers.flatMap(below => sides.map(leader => ({ isPresent, right, below, leader })))),
  )
  return ways.map(({ leader, ...marks }, i) => ({
    type: 'expression',
    priority: i + 1,
    range: `${cellRef(first, 1)}:${cellRef(last, across.values.length)}`,
    formula: `AND(${[
      says(isAws(first, 1), leader === 'aws'),
      ...(Object.keys(tests) as (keyof typeof tests)[]).map(name => says(tests[name], marks[name])),
    ].join(',')})`,
    style: styleOf(leader, marks),
  }))
}

const styleOf = (leader: Side, marks: { isPresent: boolean; right: boolean; below: boolean }): CellStyle =>
  markByRule(leader, {
    isStrong: marks.isPresent,
    dark: marks.isPresent
      ? ['top', 'bottom', 'left', 'right']
      : [...(marks.right ? ['right' as const] : []), ...(marks.below ? ['bottom' as const] : [])],
  })
