import { defaultEnvironment, run, type SqValue } from '@quri/squiggle-lang'
import type { LineKey } from '../../../src/model/index.ts'
import { type Dialect, inputName, lineName, movedBy, type Recipe, readBy, recipesFor, spelt } from './recipes.ts'

/**
 * The Monte Carlo in Squiggle: one function from the draws to the wanted lines at the last quarter, its quarters by
 * List.reduce, its arithmetic on whole sample sets. In its favour: the function is parsed and compiled before, the
 * draws are handed to it as sample sets, and inputs that do not vary are plain numbers.
 */
export async function squiggleFutures(
  wanted: readonly LineKey[],
  until: number,
  inputs: Record<string, number>,
  drawn: Record<string, Float64Array>,
) {
  const recipes = recipesFor(wanted)
  const keys = Object.keys(drawn)
  const numbers = Object.entries(inputs).flatMap(([key, value]) =>
    key in drawn ? [] : [`${inputName(key)} = ${value}`],
  )
  const carried = new Set<string>(wanted)
  for (const meant of recipes.flatMap(readBy)) if (meant.kind === 'before') carried.add(meant.key)
  const varying = new Set([...keys.map(inputName), ...Array.from(movedBy(recipes, keys), lineName)])
  const block = (when: 'today' | 'later') => quarterOf(recipes, when, carried, varying)
  const source = [
    ...numbers,
    'model = {|draws|',
    ...keys.map((key, i) => `${inputName(key)} = draws[${i}]`),
    `today = {\n${block('today')}\n}`,
    `List.reduce(List.upTo(1, ${until}), today, {|before, t|\n${block('later')}\n})`,
    '}',
    `draws = List.map(List.upTo(1, ${keys.length}), {|i| SampleSet.fromList([1, 2, 3, 4, 5, 6])})`,
  ].join('\n')
  const environment = { ...defaultEnvironment, sampleCount: Object.values(drawn)[0]!.length }
  const { result } = await run(source, { environment })
  if (!result.ok) throw new Error(`Squiggle: ${result.value.toString()}`)
  const model = result.value.bindings.get('model')
  const draws = result.value.bindings.get('draws')
  if (model?.tag !== 'Lambda' || draws?.tag !== 'Array') throw new Error('Squiggle has no model or no draws')
  draws.value.getValues().forEach((value: SqValue, i: number) => {
    if (value.tag === 'Dist') Object.assign(value._value.value, { samples: Array.from(drawn[keys[i]!]!) })
  })

  return (): Float64Array[] => {
    const answer = model.value.call([draws], environment)
    if (!answer.ok || answer.value.tag !== 'Dict') throw new Error(`Squiggle: ${String(answer.value)}`)
    const lines = answer.value.value
    return wanted.map(key => samplesOf(lines.get(lineName(key))))
  }
}

function samplesOf(line: SqValue | undefined): Float64Array {
  if (line?.tag !== 'Dist' || !('getSamples' in line.value)) throw new Error('Squiggle answered without samples')
  return Float64Array.from(line.value.getSamples())
}

/** One quarter: every line by name, and a record of what the next quarter or the answer needs. */
function quarterOf(recipes: Recipe[], when: 'today' | 'later', carried: Set<string>, varying: Set<string>): string {
  const isToday = when === 'today'
  const dialect = (side: Recipe['side']): Dialect => ({
    leaf: meant => {
      if (meant.kind === 'quarter') return isToday ? '0' : 't'
      if (meant.kind === 'constant') return inputName(`${side}.${meant.id}`)
      if (meant.kind === 'input') return inputName(meant.key)
      if (meant.kind === 'line') return lineName(meant.key)
      return isToday ? spelt(meant.start, side, dialect(side)) : `before.${lineName(meant.key)}`
    },
    call: (operator, args) => {
      const [a = '', b = '', c = ''] = args
      const isSampled = args.some(arg => arg.match(/\w+/g)?.some(name => varying.has(name)))
      if (operator === 'negate') return `(-${a})`
      if (operator === 'min' || operator === 'max') return `${operator}(${a}, ${b})`
      if (operator === 'if')
        return isSampled ? `(${a} * ${b} + (1 - ${a}) * ${c})` : `(if ${a} != 0 then ${b} else ${c})`
      if (operator === 'ratio')
        return isSampled ? `(${above(b)} * ${a} / max(${b}, ${least}))` : `(if ${b} > 0 then ${a} / ${b} else 0)`
      if (operator in truths)
        return isSampled
          ? truths[operator]!(a, b)
          : `(if ${a} ${operator === '=' ? '==' : operator} ${b} then 1 else 0)`
      return `(${a} ${operator} ${b})`
    },
  })
  const lines = recipes.map(
    recipe => `${lineName(recipe.key)} = ${spelt(recipe[when], recipe.side, dialect(recipe.side))}`,
  )
  const kept = recipes.filter(({ key }) => carried.has(key)).map(({ key }) => lineName(key))
  return [...lines, `{${kept.map(name => `${name}: ${name}`).join(', ')}}`].join('\n')
}

/** Below any difference that counts here. */
const least = '1e-200'

/** Squiggle compares no sample sets: 1 where every sample is above 0, else 0, by arithmetic. */
const above = (what: string) => `min(max((${what}) * 1e200, 0), 1)`

/** Comparisons of sample sets by it; equal is what is neither above nor below. */
const truths: Record<string, (a: string, b: string) => string> = {
  '>': (a, b) => above(`${a} - ${b}`),
  '<': (a, b) => above(`${b} - ${a}`),
  '>=': (a, b) => `(1 - ${above(`${b} - ${a}`)})`,
  '=': (a, b) => `(1 - ${above(`${a} - ${b}`)} - ${above(`${b} - ${a}`)})`,
}
