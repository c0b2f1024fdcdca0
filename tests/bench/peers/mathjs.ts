import { all, create } from 'mathjs/number'
import type { LineKey } from '../../../src/model/index.ts'
import { type Dialect, inputName, lineName, movedBy, type Recipe, recipesFor, spelt } from './recipes.ts'

/**
 * The two-way table in mathjs: every formula compiled once, one scope, the same lines, quarter by quarter. In its
 * favour: its build for plain numbers, plain functions for min, max and ratio, and lines that neither input moves are
 * worked out once for all cells.
 */
export function mathjsTable(wanted: readonly LineKey[], keys: readonly [string, string], until: number) {
  const math = create(all!)
  math.import({
    least: (a: number, b: number) => (a < b ? a : b),
    most: (a: number, b: number) => (a > b ? a : b),
    over: (a: number, b: number) => (b > 0 ? a / b : 0),
  })
  const recipes = recipesFor(wanted)
  const moved = movedBy(recipes, keys)
  const dialect = (side: Recipe['side'], isToday: boolean): Dialect => ({
    leaf: meant => {
      if (meant.kind === 'quarter') return 't'
      if (meant.kind === 'constant') return inputName(`${side}.${meant.id}`)
      if (meant.kind === 'input') return inputName(meant.key)
      if (meant.kind === 'line') return lineName(meant.key)
      return isToday ? spelt(meant.start, side, dialect(side, isToday)) : `before_${lineName(meant.key)}`
    },
    call: (operator, args) => {
      const [a, b, c] = args
      if (operator === 'negate') return `(-${a})`
      if (operator === 'if') return `(${a} != 0 ? ${b} : ${c})`
      if (operator === 'min') return `least(${a}, ${b})`
      if (operator === 'max') return `most(${a}, ${b})`
      if (operator === 'ratio') return `over(${a}, ${b})`
      if (operator === '=') return `(${a} == ${b} ? 1 : 0)`
      if (['<', '>', '>='].includes(operator)) return `(${a} ${operator} ${b} ? 1 : 0)`
      return `(${a} ${operator} ${b})`
    },
  })
  const compile = (recipe: Recipe, when: 'today' | 'later') =>
    math.compile(spelt(recipe[when], recipe.side, dialect(recipe.side, when === 'today')))
  const rows = recipes.map(recipe => ({
    key: recipe.key,
    id: lineName(recipe.key),
    isMoved: moved.has(recipe.key),
    today: compile(recipe, 'today'),
    later: compile(recipe, 'later'),
  }))
  const worked = rows.filter(row => row.isMoved)

  return (inputs: Record<string, number>, columns: readonly [Float64Array, Float64Array]): Float64Array[] => {
    const scope = new Map(Object.entries(inputs).map(([key, value]) => [inputName(key), value]))
    const still = rows.filter(row => !row.isMoved).map(row => ({ ...row, values: [] as number[] }))
    const work = (row: (typeof rows)[number], t: number) =>
      scope.set(row.id, (t === 0 ? row.today : row.later).evaluate(scope) as number)
    const remember = (row: { id: string }) => scope.set(`before_${row.id}`, scope.get(row.id)!)
    for (let t = 0; t <= until; t++) {
      scope.set('t', t)
      for (const row of still) row.values.push(work(row, t).get(row.id)!)
      for (const row of still) remember(row)
    }
    const [xs, ys] = columns
    const answers = wanted.map(() => new Float64Array(xs.length))
    for (let cell = 0; cell < xs.length; cell++) {
      scope.set(inputName(keys[0]), xs[cell]!).set(inputName(keys[1]), ys[cell]!)
      for (let t = 0; t <= until; t++) {
        scope.set('t', t)
        for (const { id, values } of still) {
          scope.set(`before_${id}`, values[t - 1]!)
          scope.set(id, values[t]!)
        }
        for (const row of worked) work(row, t)
        for (const row of worked) remember(row)
      }
      wanted.forEach((key, i) => (answers[i]![cell] = scope.get(lineName(key))!))
    }
    return answers
  }
}
