import { cleanName } from '../../scenario/cleanName.ts'
import type { WeightedScenario } from '../../scenario/scenarioState.ts'
import { mostWeights, sharedOut } from '../../scenario/weights.ts'
import { isRecord, quotedRaw } from '../rawValue.ts'
import { linkText, type Pair, upgradedScenario, version, versionOf } from '../versions.ts'
import { authoredPairs, authoredRaw, readAuthored } from './authoredPart.ts'
import type { Field } from './field.ts'
import { decimal } from './linkParts.ts'

const names = ['base', 'name', 'weight']

/** Scenarios that are weighed. In a link each is a link within the link, with its name and its weight, a fraction. */
export const weightsField: Field<readonly WeightedScenario[]> = {
  read: raw => {
    if (!Array.isArray(raw)) return { value: [], dropped: ['the weighted scenarios are no list'] }
    const dropped: string[] = []
    const read = raw.slice(0, mostWeights).flatMap((one: unknown, i): WeightedScenario[] => {
      if (!isRecord(one)) return dropped.push(`weighted scenario ${i + 1} is not readable`), []
      const name = cleanName(typeof one.name === 'string' ? one.name : '')
      const { weight } = one
      const { value, dropped: lost } = readAuthored(upgradedScenario(one))
      dropped.push(...lost.map(problem => `in the weighted scenario “${name}”, ${problem}`))
      if (value && typeof weight === 'number' && weight >= 0 && weight <= 1) return [{ name, weight, ...value }]
      if (value) dropped.push(`the weight ${quotedRaw(weight)} of “${name}” is not between 0 and 1`)
      return []
    })
    if (raw.length > mostWeights)
      dropped.push(`${raw.length - mostWeights} weighted scenarios beyond the ${mostWeights} that are kept`)
    const weights = read.map(one => one.weight)
    const sum = weights.reduce((all, one) => all + one, 0)
    if (read.length > 0 && Math.abs(sum - 1) > 1e-9)
      dropped.push('the weights did not add up to 100 % and were brought there in their proportions')
    const shares = sharedOut(weights)
    return { value: read.map((one, i) => ({ ...one, weight: shares[i]! })), dropped }
  },
  write: weights => weights.map(one => ({ v: version, ...one })),
  link: {
    names: ['weighted'],
    write: weights =>
      weights.map(one => [
        'weighted',
        linkText([['name', one.name], ['weight', String(one.weight)], ['base', one.base], ...authoredPairs(one)]),
      ]),
    read: pairs => pairs.map(([, text]) => scenarioIn(text)),
  },
  code: 'left out',
}

function scenarioIn(text: string) {
  const all: Pair[] = [...new URLSearchParams(text)]
  const said = versionOf(all)
  if ('problem' in said) return null
  const given = new Map(all)
  return {
    v: said.v,
    name: given.get('name'),
    weight: decimal(given.get('weight') ?? ''),
    base: given.get('base'),
    ...authoredRaw(all.filter(([name]) => name !== 'v' && !names.includes(name))),
  }
}
