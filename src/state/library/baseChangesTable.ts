import { pasted } from '../../model/digits.ts'
import { inputOf } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { parameterUnits } from '../../model/units.ts'
import type { BaseChanges, ChangedValue } from '../scenario/baseChanges.ts'
import { cellUnits, inCell } from './tsv.ts'

/** How sure a changed value is, in a word. */
export const gradeText = (grade: ChangedValue['grade']): string => (grade === 'yours' ? 'your assumption' : grade)

/** What is not a changed input, in the order of the rows: the figures before and now, and the day. */
export const rowNames = { before: 'Before', now: 'Now', start: 'Starts on another day' } as const

/** The effect of an input on each figure, in the order of the figures. */
export const effectsOf = ({ figures }: BaseChanges, key: string): number[] =>
  figures.map(({ bridge }) => bridge.steps.find(step => step.key === key)?.effect ?? 0)

/**
 * What changed as a spreadsheet takes it from the clipboard: old, new and source of each input, and what it did to each figure;
 * the effects of a figure add up from its row "Before" to its row "Now". Numbers are plain, in the unit that the model has them in.
 */
export function baseChangesTsv(changes: BaseChanges): string {
  const { values, figures } = changes
  const heads = ['', 'Unit', 'Before', 'Now', 'How sure', 'Reason', 'Published by', 'Day', 'Address']
  const ends = (name: string, end: 'from' | 'to') => [
    name,
    ...Array.from({ length: heads.length - 1 }, () => ''),
    ...figures.map(({ bridge }) => pasted(bridge[end])),
  ]
  const rows = values.map(({ key, from, to, grade, reason }) => [
    inCell(inputName(key)),
    inCell(cellUnits[parameterUnits[inputOf(key).parameter.unit].kind]),
    pasted(from),
    pasted(to),
    gradeText(grade),
    ...[reason?.says, reason?.publisher, reason?.date, reason?.source].map(text => inCell(text ?? '')),
    ...effectsOf(changes, key).map(pasted),
  ])
  const day = figures[0]!.bridge.steps.some(({ key }) => key === 'start')
    ? [
        [
          rowNames.start,
          ...Array.from({ length: heads.length - 1 }, () => ''),
          ...effectsOf(changes, 'start').map(pasted),
        ],
      ]
    : []
  const named = figures.map(({ label, unit }) => inCell(`${label} (${cellUnits[unit.kind]})`))
  return [[...heads, ...named], ends(rowNames.before, 'from'), ...rows, ...day, ends(rowNames.now, 'to')]
    .map(row => row.join('\t'))
    .join('\r\n')
}
