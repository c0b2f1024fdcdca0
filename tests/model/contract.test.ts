import { expect, it } from 'vitest'
import { baseIds } from '../../src/model/bases.ts'
import { inputs, parameters } from '../../src/model/inputs.ts'
import { inputName, shortName } from '../../src/model/names.ts'
import type { Parameter } from '../../src/model/parameter.ts'
import { sides } from '../../src/model/sides.ts'
import contract from '../fixtures/parameters.json' with { type: 'json' }

it('the parameters are those of the contract, no more and no fewer', () =>
  expect(Object.keys(parameters).toSorted()).toEqual(Object.keys(contract).toSorted()))

/** Two values that the contract grades as reported, and the desk as estimated: a fact without a quote is never more. */
const estimated = { grade: 'estimated', fact: 'nv-gm-FY2027-Q2' }
const agreedOn = {
  ...contract,
  vendorMargin: {
    ...contract.vendorMargin,
    grades: {
      ...contract.vendorMargin.grades,
      'reported-2026-03-31': estimated,
      'reported-2026-09-30': estimated,
    },
  },
}

it.each(Object.entries(agreedOn))('%s has the range, step, scale, spread and grades of the contract', (id, agreed) => {
  const parameter: Parameter = parameters[id as keyof typeof parameters]
  const { label, unit, scope, min, max, step, scale, spread, headline = false } = parameter
  expect({ label, unit, scope, min, max, step, scale, spread, headline, grades: gradesOf(parameter) }).toEqual(agreed)
})

/** The grades alone, with the fact that each rests on: by base, and by stack where each has its own. */
function gradesOf(parameter: Parameter) {
  const bare = ({ grade, fact }: { grade: string; fact?: string }) => ({ grade, ...(fact && { fact }) })
  return Object.fromEntries(
    baseIds.map(base => [
      base,
      parameter.scope === 'market'
        ? bare(parameter.values[base])
        : Object.fromEntries(sides.map(side => [side, bare(parameter.values[base][side])])),
    ]),
  )
}

it('an input is called after the lab where the lab or its computing is meant, after the owner elsewhere', () => {
  const keys = ['aws.valuation', 'alliance.computeRatio', 'aws.capex', 'vendorMargin'] as const
  expect(keys.map(key => `${inputName(key)} | ${shortName(key)}`)).toEqual([
    'Lab valuation, Anthropic | Lab valuation, Anthropic',
    'Compute per dollar of ARR today, OpenAI | Compute per dollar of ARR today, OpenAI',
    "Owner's capital spending, a year, Amazon | Owner's capital spending, Amazon",
    'Nvidia gross margin | Nvidia gross margin',
  ])
  expect(new Set(inputs.map(({ key }) => inputName(key))).size).toBe(inputs.length)
})
