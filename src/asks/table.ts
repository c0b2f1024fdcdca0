import type { Outcome } from '../analysis/outcome.ts'
import { flipEdges, oneWay, sensitivity } from '../analysis/sensitivity.ts'
import { stepsAround, usualSteps } from '../analysis/stepsAround.ts'
import { stepValues, type TableAxis, type TableSteps } from '../analysis/tableSteps.ts'
import { lineOf, stackLines } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { ownerOf } from '../model/keys.ts'
import { measures } from '../model/measures.ts'
import { inputName } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { inputValue } from '../model/wording.ts'
import type { World } from '../model/world.ts'
import { type Ask, cell, dayOfAsk, leadOn, worldsOf } from './ask.ts'
import { keyCalled } from './overrides.ts'
import { criterionFrom, lineCalled, stepsCalled } from './read.ts'
import { refuse } from './refusal.ts'

/** The lead or a line over two inputs in round steps; over one, several lines beside one another. */
export const tableAsk = {
  does: 'makes a table over --across and --up in round steps (--columns start:step:count, --rows), or over --across alone with several --of lines',
  takes: ['across', 'up', 'columns', 'rows', 'of', 'measure', 'quarter'],
  read: given => {
    const criterion = criterionFrom(given)
    const x = keyCalled(given.across ?? 'aws.valuation')
    const y = given.up === undefined ? null : keyCalled(given.up)
    if (x === y) refuse(`--across and --up are both ${x}; a table needs two inputs.`)
    if (given.rows !== undefined && y === null) refuse('--rows needs --up, the input of the rows.')
    const columns = stepsCalled('columns', x, given.columns)
    const rows = y && stepsCalled('rows', y, given.rows)
    const lines = given.of?.split(',').map(lineCalled) ?? []
    if (y && lines.length > 1) refuse('A table of two inputs holds one line: leave --up out, or all but one of --of.')
    const outcomes: Outcome[] = lines.map(line => ({ line, quarter: criterion.quarter }))
    return scenario => {
      const [world, base] = worldsOf(scenario)
      const axis = (key: InputKey, steps: TableSteps | null, count: number): TableAxis => ({
        key,
        values: stepValues(steps ?? stepsAround(key, world, base, count)),
      })
      const when = quarterLabel(dayOfAsk(scenario), criterion.quarter)
      const says = lines.map(line => `${lineOf(ownerOf(line).id).label} (${line}), ${when}`)
      if (lines.length === 0) says.push(leadOn(criterion, scenario))
      const [wanted = criterion, ...others] = outcomes
      const format = formatsOf(wanted)
      if (y === null) {
        const across = axis(x, columns, usualSteps.across)
        const values = oneWay(across, world, [wanted, ...others])
        return {
          data: { ...criterion, x: across, of: lines, values },
          head: [x, ...(lines.length > 0 ? lines : ['lead'])],
          rows: across.values.map((value, i) => [
            { value, text: mark(world, x, value) },
            ...values[i]!.map((number, column) => formatsOf(outcomes[column] ?? wanted)(number)),
          ]),
          says,
        }
      }
      const [across, up] = [axis(x, columns, usualSteps.across), axis(y, rows, usualSteps.up)]
      const values = sensitivity(across, up, world, wanted)
      return {
        data: {
          ...criterion,
          of: lines[0] ?? null,
          x: across,
          y: up,
          values,
          flips: flipEdges(across, up, world, criterion),
        },
        head: [`${y} \\ ${x}`, ...across.values.map(value => mark(world, x, value))],
        rows: up.values.map((value, row) => [{ value, text: mark(world, y, value) }, ...values[row]!.map(format)]),
        says: [
          ...says,
          `${inputName(x)} from left to right, ${inputName(y)} from top to bottom; what is set stands in brackets`,
        ],
      }
    }
  },
} satisfies Ask

/** The present value stands in brackets. */
const mark = (world: World, key: InputKey, value: number) =>
  world[key] === value ? `[${inputValue(key, value)}]` : inputValue(key, value)

const formatsOf = (outcome: Outcome) => (value: number) => cell(unitOf(outcome), value)

const unitOf = (outcome: Outcome) =>
  'line' in outcome ? lineOf(ownerOf(outcome.line).id).unit : stackLines[measures[outcome.measure].line].unit
