import { type InputKey } from '../model/inputs.ts'
import { lineName } from '../model/lineName.ts'
import { inputName } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { boxText } from '../model/units.ts'
import { inputValue } from '../model/wording.ts'
import type { EstimateTarget } from '../state/scenario/consensus.ts'
import { estimateUnit } from './estimateUnit.ts'
import type { LineAt } from './meaning.ts'

/** The input that a row is understood as, or the line at a quarter; both null where it is neither. */
export type RowMeaning = { key: InputKey | null; line: LineAt | null }

/** That as what an estimate is for. */
export const targetOf = ({ key, line }: RowMeaning): EstimateTarget | null =>
  key ?? (line && (`${line.key}@${line.day}` as const))

/** What it is called: "Lab valuation, Anthropic", "Annual recurring revenue, Anthropic, Q4 2027". */
export const meaningName = ({ key, line }: RowMeaning): string =>
  key ? inputName(key) : line ? `${lineName(line.key)}, ${quarterLabel(line.day, 0)}` : ''

/** A value of it in full, as it has to be entered. */
export function meaningValue({ key, line }: RowMeaning, value: number): string {
  if (key) return inputValue(key, value)
  const unit = line && estimateUnit(line.key)
  return unit ? boxText(unit, value) : ''
}
