import type { InputKey } from '../../../src/model/inputs.ts'

/** The five headline inputs. */
export const headline: InputKey[] = [
  'aws.valuation',
  'alliance.valuation',
  'aws.arrGrowth',
  'alliance.arrGrowth',
  'adoptionSlowdown',
]
