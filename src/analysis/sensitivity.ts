import type { LineValue } from '../model/quantities.ts'
import type { World } from '../model/world.ts'
import { leaderOf } from './leadIf.ts'
import { type Criterion, type Outcome, outcomes } from './outcome.ts'
import type { TableAxis } from './tableSteps.ts'

/** A two-way table: a number for each value of `y`, from the lowest, and of `x`, all else as in the world. One batch. */
export function sensitivity(x: TableAxis, y: TableAxis, world: World, outcome: Outcome): LineValue[][] {
  const across = x.values.length
  const count = across * y.values.length
  const columns = {
    [x.key]: new Float64Array(count).map((_, i) => x.values[i % across]!),
    [y.key]: new Float64Array(count).map((_, i) => y.values[Math.floor(i / across)]!),
  }
  const found = outcomes(columns, count, world, outcome)
  return y.values.map((_, row) => Array.from(found.subarray(row * across, (row + 1) * across)))
}

/** A one-way table: for each value of an input the numbers of several outcomes, in their order. */
export function oneWay({ key, values }: TableAxis, world: World, wanted: readonly Outcome[]): LineValue[][] {
  const column = { [key]: Float64Array.from(values) }
  const found = wanted.map(outcome => outcomes(column, values.length, world, outcome))
  return values.map((_, row) => found.map(numbers => numbers[row]!))
}

/** On which sides of a cell another owner leads than in it: to the right, and below, where the values are higher. */
export type FlipEdges = { right: boolean; below: boolean }

/** Where the lead changes hands between neighbours of a two-way table, cell by cell as in `sensitivity`. */
export function flipEdges(x: TableAxis, y: TableAxis, world: World, criterion: Criterion): FlipEdges[][] {
  const leaders = sensitivity(x, y, world, criterion).map(row => row.map(leaderOf))
  return leaders.map((row, up) =>
    row.map((leader, i) => ({
      right: i + 1 < row.length && row[i + 1] !== leader,
      below: up + 1 < leaders.length && leaders[up + 1]![i] !== leader,
    })),
  )
}
