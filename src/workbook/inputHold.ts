import { cellRef, type DataValidation } from 'hucre/xlsx'
import { type InputKey, inputOf } from '../model/inputs.ts'
import { isWhole } from '../model/parameter.ts'
import { inputText } from '../model/wording.ts'

/** A value that is typed stays within the range of its slider; quarters stay whole. */
export function held(key: InputKey, row: number, column: number): DataValidation {
  const { parameter } = inputOf(key)
  const { min, max, label } = parameter
  return {
    type: isWhole(parameter) ? 'whole' : 'decimal',
    operator: 'between',
    formula1: String(min),
    formula2: String(max),
    range: cellRef(row, column),
    showErrorMessage: true,
    errorTitle: label.slice(0, 31),
    errorMessage: `${isWhole(parameter) ? 'Whole quarters, from' : 'From'} ${inputText(key, min)} to ${inputText(key, max)}`,
  }
}
