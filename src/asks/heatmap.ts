import { contour } from '../analysis/contour.ts'
import { cellValue, heatmap } from '../analysis/heatmap.ts'
import { stackLines } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { measures } from '../model/measures.ts'
import { inputName } from '../model/names.ts'
import { inputText } from '../model/wording.ts'
import { type Ask, cell, leadOn, worldsOf } from './ask.ts'
import { keyCalled } from './overrides.ts'
import { criterionFrom } from './read.ts'
import { refuse } from './refusal.ts'

/** The lead over the whole ranges of two inputs, and the line where it changes. */
export const heatmapAsk = {
  does: 'works out the lead over two inputs, from left to right and from bottom to top',
  takes: ['measure', 'quarter', 'across', 'up', 'size'],
  read: given => {
    const criterion = criterionFrom(given)
    const [x, y] = [keyCalled(given.across ?? 'aws.valuation'), keyCalled(given.up ?? 'adoptionSlowdown')]
    if (x === y) refuse(`--across and --up are both ${x}; a map needs two inputs.`)
    const [columns, rows] = sizeOf(given.size ?? '16x11')
    return scenario => {
      const [world] = worldsOf(scenario)
      const map = heatmap(x, y, [columns, rows], world, criterion)
      const { unit } = stackLines[measures[criterion.measure].line]
      const values = (key: InputKey, count: number) => Array.from({ length: count }, (_, i) => cellValue(key, i, count))
      const [xs, ys] = [values(x, columns), values(y, rows)]
      const leads = ys.map((_, row) => Array.from(map.leads.subarray(row * columns, (row + 1) * columns)))
      return {
        data: { ...criterion, x: { key: x, values: xs }, y: { key: y, values: ys }, leads, flipLine: contour(map) },
        head: [`${y} \\ ${x}`, ...xs.map(value => inputText(x, value))],
        rows: ys
          .map((value, row) => [{ value, text: inputText(y, value) }, ...leads[row]!.map(lead => cell(unit, lead))])
          .toReversed(),
        says: [leadOn(criterion, scenario), `${inputName(x)} from left to right, ${inputName(y)} from bottom to top`],
      }
    }
  },
} satisfies Ask

function sizeOf(text: string): [columns: number, rows: number] {
  const [, columns, rows] = /^(\d+)x(\d+)$/.exec(text) ?? []
  const [x, y] = [Number(columns), Number(rows)]
  if (!(x >= 2 && x <= 201 && y >= 2 && y <= 201))
    return refuse(`--size is written columns x rows, from 2x2 to 201x201, as in 21x21, not "${text}".`)
  return [x, y]
}
