import { chosenAxis } from '../../analysis/stepsAround.ts'
import type { TableAxis } from '../../analysis/tableSteps.ts'
import type { InputKey } from '../../model/inputs.ts'
import { inputValue } from '../../model/wording.ts'
import type { ChartInput } from '../chartInput.ts'
import { unitOfInput } from './leads.tsx'
import type { TableHead } from './tableSpec.ts'

/** The values of an input in a table, around its value before the drag that is under way. */
export const axisOf = ({ tables, held, world, baseWorld }: ChartInput, key: InputKey, count: number): TableAxis =>
  chosenAxis(tables, key, held?.restWorld ?? world, baseWorld, count)

/** The heads of an axis, the present value marked. */
export const headsOf = ({ key, values }: TableAxis, { world }: Pick<ChartInput, 'world'>): TableHead[] =>
  values.map(value => ({
    text: inputValue(key, value),
    place: { unit: unitOfInput(key), value },
    isPresent: Math.abs(value - world[key]) <= 1e-9 * Math.max(1, Math.abs(value)),
  }))
