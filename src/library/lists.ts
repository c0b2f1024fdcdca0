import { bases as allBases, type BaseId, baseIds } from '../model/bases.ts'
import { type LineKey, lineKeys, lineOf } from '../model/index.ts'
import { inputs as allInputs, type InputKey } from '../model/inputs.ts'
import { ownerOf } from '../model/keys.ts'
import { lineName } from '../model/lineName.ts'
import { inputName } from '../model/names.ts'
import { baseValue } from '../model/world.ts'

/** The bases: id, name, the day that is quarter 0, and what is to be known of it. */
export const baseList: readonly { id: BaseId; label: string; asOf: string; note: string }[] = baseIds.map(id => {
  const { label, asOf, note } = allBases[id]
  return { id, label, asOf, note }
})

/** The inputs: key, name, unit, the least and the most that it takes, and its value in each base. */
export const inputList: readonly {
  key: InputKey
  name: string
  unit: string
  min: number
  max: number
  values: Record<BaseId, number>
}[] = allInputs.map(input => {
  const { key, parameter } = input
  const { unit, min, max } = parameter
  const values = Object.fromEntries(baseIds.map(base => [base, baseValue(base, input).value])) as Record<BaseId, number>
  return { key, name: inputName(key), unit, min, max, values }
})

/** The lines: key, name, unit, and a sentence on what it is. */
export const lineList: readonly { key: LineKey; name: string; unit: string; says: string }[] = lineKeys.map(key => {
  const { unit, says } = lineOf(ownerOf(key).id)
  return { key, name: lineName(key), unit: unit.kind, says }
})
