import { type InputKey, inputOf, isInput, parameters } from '../model/inputs.ts'
import { isWhole } from '../model/parameter.ts'
import { sides } from '../model/sides.ts'
import { spelledOut } from '../model/units.ts'
import type { Changes } from '../model/world.ts'
import { upgradedKeys } from '../state/codec/versions.ts'
import { plainNumber } from './number.ts'
import { refuse } from './refusal.ts'

/** Reads each `--set id=number`, held to the id's scope, range and kind of number. */
export function readOverrides(given: string[], option = 'set'): Changes {
  const changes: Partial<Record<InputKey, number>> = {}
  for (const text of given) {
    const [, id, number] = /^([^=]*)=(.*)$/s.exec(text) ?? []
    if (!id || number === undefined)
      return refuse(`--${option} is written id=number, as in aws.valuation=1200, not "${text}".`)
    const key = keyCalled(id)
    if (key in changes) return refuse(`${key} is set twice.`)
    changes[key] = valueOf(key, number)
  }
  return changes
}

/** The input of that name, or a refusal that says how it is written. */
export function keyCalled(id: string): InputKey {
  if (isInput(id)) return id
  const parts = upgradedKeys([id], 1).filter(key => key !== id)
  if (parts.length > 0) return refuse(`${id} is one of each stack since model version 2: write ${parts.join(' and ')}.`)
  const [, side = '', bare = id] = /^([^.]*)\.(.*)$/s.exec(id) ?? []
  if (!isParameter(bare)) return refuse(`There is no input "${id}"; --help lists them.`)
  if (parameters[bare].scope === 'market')
    return refuse(`${bare} belongs to the market, not to a stack: write ${bare}.`)
  const ways = sides.map(each => `${each}.${bare}`).join(' or ')
  return refuse(side ? `There is no stack "${side}": write ${ways}.` : `${bare} belongs to a stack: write ${ways}.`)
}

const isParameter = (id: string): id is keyof typeof parameters => Object.hasOwn(parameters, id)

function valueOf(key: InputKey, text: string): number {
  const { parameter } = inputOf(key)
  const { min, max, unit } = parameter
  const value = plainNumber(text)
  if (value === null) return refuse(`${key} needs a plain number such as 0.4 or 1200, not "${text}".`)
  if (isWhole(parameter) && !Number.isInteger(value)) return refuse(`${key} is counted in whole quarters, not ${text}.`)
  if (value < min || value > max)
    return refuse(
      `${key} goes from ${min} to ${max} (${spelledOut(unit, min)} to ${spelledOut(unit, max)}); ${text} is outside.`,
    )
  return value
}
