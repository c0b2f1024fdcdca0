import type { Input } from '../inputs.ts'
import { computeRationale } from './compute.ts'
import { contractsRationale } from './contracts.ts'
import { labRationale } from './lab.ts'
import { marketRationale } from './market.ts'
import { ownerRationale } from './owner.ts'
import type { Rationale } from './rationale.ts'
import { regulationRationale } from './regulation.ts'
import { stakeRationale } from './stake.ts'

const all: Record<Input['id'], Rationale> = {
  ...labRationale,
  ...marketRationale,
  ...stakeRationale,
  ...computeRationale,
  ...contractsRationale,
  ...regulationRationale,
  ...ownerRationale,
}

/** Why an input is what it is. It comes with what explains numbers, not with the first load. */
export const rationaleOf = ({ id }: Pick<Input, 'id'>): Rationale => all[id]
