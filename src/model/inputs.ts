import type { InputLeaf } from '../engine/formula.ts'
import type { MarketParameter, Parameter, StackParameter } from './parameter.ts'
import { computeInputs } from './parameters/compute.ts'
import { contractsInputs } from './parameters/contracts.ts'
import { labInputs } from './parameters/lab.ts'
import { marketInputs } from './parameters/market.ts'
import { ownerInputs } from './parameters/owner.ts'
import { regulationInputs } from './parameters/regulation.ts'
import { stakeInputs } from './parameters/stake.ts'
import { type Side, sides } from './sides.ts'

/** The groups of the panel: their name, and three words on what is in them. */
export const groups = [
  { name: 'Lab', holds: 'revenue, cash, costs', inputs: labInputs },
  { name: 'Market', holds: 'fade, multiples, open models', inputs: marketInputs },
  { name: 'Stake', holds: 'ownership, listing, taxes', inputs: stakeInputs },
  { name: 'Compute', holds: 'chips, margins, cloud mix', inputs: computeInputs },
  { name: 'Contracts', holds: 'revenue share, commitments', inputs: contractsInputs },
  { name: 'Regulation', holds: 'timing, haircut', inputs: regulationInputs },
  { name: 'Owner', holds: 'capex, shares', inputs: ownerInputs },
] as const

/** All parameters by id. */
export const parameters = {
  ...labInputs,
  ...marketInputs,
  ...stakeInputs,
  ...computeInputs,
  ...contractsInputs,
  ...regulationInputs,
  ...ownerInputs,
}

type Parameters = typeof parameters
type IdsOf<P> = { [Id in keyof Parameters]: Parameters[Id] extends P ? Id : never }[keyof Parameters]
type ParameterId = keyof Parameters
export type StackId = IdsOf<StackParameter>
export type MarketId = IdsOf<MarketParameter>

/** An input is a parameter of one stack or of the market: `aws.valuation`, `vendorMargin`. Overrides are written so. */
export type InputKey = `${Side}.${StackId}` | MarketId

export type Input = { key: InputKey; id: ParameterId; side: Side | null; parameter: Parameter }

/** All inputs in reading order, a stack's parameter once for each stack. */
export const inputs: Input[] = Object.entries(parameters).flatMap(([id, parameter]) =>
  (parameter.scope === 'stack' ? sides : [null]).map(side => ({
    key: (side ? `${side}.${id}` : id) as InputKey,
    id: id as ParameterId,
    side,
    parameter,
  })),
)

const byKey = new Map(inputs.map(input => [input.key, input]))

export const isInput = (text: string): text is InputKey => byKey.has(text as InputKey)

/** The input of that key; keys are checked where they come in. */
export const inputOf = (key: InputKey): Input => byKey.get(key)!

const leaf = (id: string, shared: boolean): InputLeaf => ({ kind: 'input', id, shared })
const leaves = <Id extends string>(scope: Parameter['scope']) =>
  Object.fromEntries(
    Object.entries(parameters)
      .filter(([, parameter]) => parameter.scope === scope)
      .map(([id]) => [id, leaf(id, scope === 'market')]),
  ) as Record<Id, InputLeaf>

/** The inputs of a stack, to be written in its formulas. */
export const p = leaves<StackId>('stack')

/** The inputs that both stacks share. */
export const m = leaves<MarketId>('market')
