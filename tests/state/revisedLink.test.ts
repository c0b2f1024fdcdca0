import { expect, it } from 'vitest'
import { writeLink } from '../../src/state/codec/link.ts'
import { revisedLink } from '../../src/state/codec/revisedLink.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { startValue } from '../../src/state/scenario/start.ts'

const changes = { 'aws.valuation': 1200, adoptionSlowdown: 0.35 }
const link = writeLink({ ...initial, changes })
const start = startValue(initial, 'aws.valuation')

it.each([
  ['nothing that differs', { 'aws.valuation': 1200, adoptionSlowdown: 0.35 }, changes, 0],
  ['a last digit that a spreadsheet does not keep', { 'aws.valuation': 1200.000000000001 }, changes, 0],
  ['a value of another input', { taxRate: 0.3 }, { ...changes, taxRate: 0.3 }, 1],
  ['another value of a changed one', { adoptionSlowdown: 0.4 }, { ...changes, adoptionSlowdown: 0.4 }, 1],
  ['the value that it starts from', { 'aws.valuation': start }, { adoptionSlowdown: 0.35 }, 1],
])('a link with %s', (_, values, wanted, count) =>
  expect(revisedLink(link, values)).toEqual({ link: writeLink({ ...initial, changes: wanted }), count, unread: 0 }),
)

it('what is no number is counted apart, and the scenario keeps its own value', () => {
  expect(revisedLink(link, { 'aws.valuation': Number.NaN })).toEqual({ link, count: 0, unread: 1 })
  const wanted = writeLink({ ...initial, changes: { ...changes, taxRate: 0.3 } })
  expect(revisedLink(link, { 'aws.valuation': Number.NaN, taxRate: 0.3 })).toEqual({
    link: wanted,
    count: 1,
    unread: 1,
  })
})
