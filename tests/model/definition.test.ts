import { describe, expect, it } from 'vitest'
import facts from '../../public/data/facts.json' with { type: 'json' }
import { evaluate } from '../../src/engine/evaluate.ts'
import { baseIds, bases, latestBase } from '../../src/model/bases.ts'
import { lastQuarter, lineKeys, marketLines, program, sections, stackLines } from '../../src/model/index.ts'
import { groups, type InputKey, inputOf, inputs, isInput, parameters } from '../../src/model/inputs.ts'
import { measures } from '../../src/model/measures.ts'
import { inputName, shortName } from '../../src/model/names.ts'
import { rationaleOf } from '../../src/model/rationale/index.ts'
import { baseValue, baseWorld, engineInputs, type World } from '../../src/model/world.ts'
import fixture from '../fixtures/bases.json' with { type: 'json' }
import { someWorlds } from '../kit/worlds.ts'
import { plain } from './plain.ts'

const daysOfBases = Object.values(bases).map(({ asOf }) => asOf)
const factIds = new Set(facts.map(({ id }) => id))
const twice = (names: string[]) => names.filter((name, i) => names.indexOf(name) !== i)
const lines = { ...marketLines, ...stackLines }

describe('the inputs', () => {
  it('are those of the contract, each once', () =>
    expect(inputs.map(({ key }) => key).toSorted()).toEqual(Object.keys(fixture[latestBase]).toSorted()))

  it.each([
    ['full', inputName],
    ['short', shortName],
  ])('have each a %s name of their own', (_, nameOf) => expect(twice(inputs.map(({ key }) => nameOf(key)))).toEqual([]))

  it('stand each in one group of the panel', () =>
    expect(groups.flatMap(({ inputs }) => Object.keys(inputs))).toEqual(Object.keys(parameters)))

  it('have three headlines', () =>
    expect(Object.entries(parameters).flatMap(([id, { headline }]) => (headline ? [id] : []))).toEqual([
      'valuation',
      'arrGrowth',
      'adoptionSlowdown',
    ]))

  it.each(groups)('have labels that differ within $name', group =>
    expect(twice(Object.values(group.inputs).map(({ label }) => label))).toEqual([]),
  )

  it.each(baseIds)('have the values of the contract in %s', base => expect(baseWorld(base)).toEqual(fixture[base]))

  it('are found by their key, and nothing else is', () => {
    expect(inputOf('aws.valuation')).toMatchObject({ id: 'valuation', side: 'aws' })
    expect(inputOf('vendorMargin')).toMatchObject({ id: 'vendorMargin', side: null })
    expect(['valuation', 'aws.vendorMargin', 'msft.valuation', 'toString', ''].filter(isInput)).toEqual([])
  })

  it('move some line in some world, every one', () => {
    const worlds = [...baseIds.map(baseWorld), ...someWorlds(12)]
    expect(inputs.map(({ key }) => key).filter(key => !worlds.some(world => moves(key, world)))).toEqual([])
  })
})

describe.each(Object.entries(parameters))('%s', (_, parameter) => {
  const { min, max, step, spread, undrawn, label, scale, unit } = parameter
  const { why, facts: bearing } = rationaleOf(inputs.find(input => input.parameter === parameter)!)

  it('has a label, a reason, a range and a step within it', () => {
    expect(label).toMatch(/^[A-Z]/)
    expect(why).toMatch(/^[A-Z\d].*\.$/)
    expect(step).toBeGreaterThan(0)
    expect(step).toBeLessThan(max - min)
    if (scale === 'log') expect(min).toBeGreaterThan(0)
    if (unit === 'quarters') expect([min, max, step].every(Number.isInteger)).toBe(true)
  })

  it('has a spread that is in order', () => {
    if (!spread) return
    expect(spread.low).toBeLessThan(spread.high)
    if (spread.relative) expect([spread.low <= 1, spread.high >= 1]).toEqual([true, true])
    else expect([spread.low >= min, spread.high <= max]).toEqual([true, true])
  })

  it('is drawn at random, or says why it is not', () => {
    if (spread) expect(undrawn).toBeUndefined()
    else expect(undrawn).toMatch(/^[A-Z].*\.$/)
  })

  it('names facts that we ship', () => expect(bearing.filter(id => !factIds.has(id))).toEqual([]))

  it('starts in every base from a value within its range, graded, with its fact or its reason', () => {
    for (const base of baseIds)
      for (const input of inputs.filter(each => each.parameter === parameter)) {
        const { value, grade, fact, carried } = baseValue(base, input)
        expect(value).toBeGreaterThanOrEqual(min)
        expect(value).toBeLessThanOrEqual(max)
        if (unit === 'quarters') expect(value % 1).toBe(0)
        if (grade === 'judged') expect(fact).toBeUndefined()
        else expect(bearing).toContain(fact)
        if (carried) expect(daysOfBases).toContain(carried)
      }
  })
})

describe('the lines', () => {
  it('are those of the model by hand, and those of a stack stand in sections', () => {
    expect(sections.flatMap(({ lines }) => Object.keys(lines))).toEqual(Object.keys(stackLines))
    const byHand = plain(baseWorld(latestBase))
    expect(Object.keys(stackLines).toSorted()).toEqual(Object.keys(byHand.aws).toSorted())
    expect(Object.keys(marketLines).toSorted()).toEqual(Object.keys(byHand.market).toSorted())
    expect(lineKeys.toSorted()).toEqual(
      [
        ...Object.keys(marketLines),
        ...Object.keys(stackLines).flatMap(id => [`aws.${id}`, `alliance.${id}`]),
      ].toSorted(),
    )
  })

  it('have labels that differ', () => expect(twice(Object.values(lines).map(({ label }) => label))).toEqual([]))

  it.each(Object.entries(lines))('%s has a label, a unit and one sentence', (_, { label, unit, says }) => {
    expect(label).toMatch(/^[A-Z]/)
    expect(unit.format(1)).not.toBe('')
    expect(says).toMatch(/^[A-Z].*\.$/)
  })

  it('are what the verdict measures', () =>
    expect(Object.entries(measures).map(([id, { line }]) => [id, line])).toEqual(
      ['valueCreated', 'valuePerDollar', 'stakeValue', 'paperGain', 'capexCover', 'allianceProfit'].map(id => [id, id]),
    ))
})

it('every base says what it is and when', () => {
  for (const { label, note, asOf } of Object.values(bases)) {
    expect(label).not.toBe('')
    expect(note).toMatch(/\.$/)
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
  }
})

function moves(key: InputKey, world: World): boolean {
  const { min, max } = inputOf(key).parameter
  const columns = engineInputs({ ...world, [key]: Float64Array.of(world[key], min, max) })
  const answer = evaluate(program, { count: 3, inputs: columns }, lineKeys, lastQuarter)
  return lineKeys.some(line => answer[line].some((value, at) => value !== answer[line][at - (at % 3)]))
}
