import type { WeightedScenario } from '../../scenario/scenarioState.ts'
import { mostWeights, sharedOut } from '../../scenario/weights.ts'
import { isRecord, quotedRaw } from '../rawValue.ts'
import { version } from '../versions.ts'
import type { Field } from './field.ts'
import { decimal } from './linkParts.ts'
import { linkOfNamed, rawOfNamed, readNamed } from './namedScenario.ts'

/** Scenarios that are weighed. In a link each is a link within the link, with its name and its weight, a fraction. */
export const weightsField: Field<readonly WeightedScenario[]> = {
  read: raw => {
    if (!Array.isArray(raw)) return { value: [], dropped: ['the weighted scenarios are no list'] }
    const dropped: string[] = []
    const read = raw.slice(0, mostWeights).flatMap((one: unknown, i): WeightedScenario[] => {
      const { value, dropped: lost } = readNamed(one, 'weighted scenario', i + 1)
      dropped.push(...lost)
      if (!value) return []
      const weight = isRecord(one) ? one.weight : null
      if (typeof weight === 'number' && weight >= 0 && weight <= 1) return [{ ...value, weight }]
      dropped.push(`the weight ${quotedRaw(weight)} of “${value.name}” is not between 0 and 1`)
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
    write: weights => weights.map(one => ['weighted', linkOfNamed(one, [['weight', String(one.weight)]])]),
    read: pairs => pairs.map(([, text]) => weightedRaw(text)),
  },
  code: 'left out',
}

function weightedRaw(text: string) {
  const raw = rawOfNamed(text, ['weight'])
  return raw && { ...raw, weight: decimal(typeof raw.weight === 'string' ? raw.weight : '') }
}
