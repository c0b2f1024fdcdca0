import { defaultEnvironment, run, type SqValue } from '@quri/squiggle-lang'
import type { LineKey } from '../../../src/model/index.ts'
import { type Dialect, inputName, lineName, type Recipe, recipesFor, spelt } from './recipes.ts'

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
  const source = [
    ...numbers,
    'model = {|draws|',
    ...keys.map((key, i) => `${inputName(key)} = draws[${i}]`),
    `today = {\n${block(recipes, 'today')}\n}`,
    `List.reduce(List.upTo(1, ${until}), today, {|before, t|\n${block(recipes, 'later')}\n})`,
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
function block(recipes: Recipe[], when: 'today' | 'later'): string {
  const isToday = when === 'today'
  const carried = recipes.filter(({ today, later, key }) => today !== later || key.endsWith('.valueCreated'))
  const dialect = (side: Recipe['side']): Dialect => ({
    leaf: meant => {
      if (meant.kind === 'quarter') return isToday ? '0' : 't'
      if (meant.kind === 'constant') return inputName(`${side}.${meant.id}`)
      if (meant.kind === 'input') return inputName(meant.key)
      if (meant.kind === 'line') return lineName(meant.key)
      return isToday ? spelt(meant.start, side, dialect(side)) : `before.${lineName(meant.key)}`
    },
    call: (operator, args) => {
      const [a, b, c] = args
      if (operator === 'negate') return `(-${a})`
      if (operator === 'if') return `(if ${a} != 0 then ${b} else ${c})`
      if (operator === 'min' || operator === 'max') return `${operator}(${a}, ${b})`
      if (operator === 'ratio') return `(${a} / ${b})`
      if (operator === '=') return `(if ${a} == ${b} then 1 else 0)`
      if (['<', '>', '>='].includes(operator)) return `(if ${a} ${operator} ${b} then 1 else 0)`
      return `(${a} ${operator} ${b})`
    },
  })
  const lines = recipes.map(
    recipe => `${lineName(recipe.key)} = ${spelt(recipe[when], recipe.side, dialect(recipe.side))}`,
  )
  return [...lines, `{${carried.map(({ key }) => `${lineName(key)}: ${lineName(key)}`).join(', ')}}`].join('\n')
}
