import { lineCalled } from '../../asks/read.ts'
import { askAnswer } from '../../library/askAnswer.ts'
import { answerOn, listOf, optionsOf, scenarioOfCall, type Tool, takes } from '../tool.ts'

export const tableTool: Tool = {
  title: 'Table',
  does: 'Makes a table of the lead, or of lines, over one input or two in round steps.',
  takes: {
    scenario: takes.scenario,
    across: takes.text('The input of the columns; aws.valuation where it is left out.'),
    up: takes.text('The input of the rows; without it the table is over one input.'),
    columns: takes.text('Steps of the columns, start:step:count, as in 500:100:9.'),
    rows: takes.text('Steps of the rows.'),
    lines: {
      ...takes.lines,
      description: 'What the table is of, in place of the lead: one line, or several over one input.',
    },
    measure: takes.measure,
    quarter: takes.quarter,
  },
  run: given => {
    const [scenario, say] = scenarioOfCall(given)
    const lines = listOf(given, 'lines').map(lineCalled)
    const options = optionsOf(given, {
      across: 'across',
      up: 'up',
      columns: 'columns',
      rows: 'rows',
      measure: 'measure',
      quarter: 'quarter',
    })
    const { data, says } = askAnswer('table', scenario, {
      ...options,
      ...(lines.length > 0 && { of: lines.join(',') }),
    })
    const { measure, quarter, x, values } = data
    const number = (value: number, line = lines[0]) =>
      line === undefined ? say.lead({ measure, quarter }, value) : say.line(line, quarter, value)
    if (!('y' in data))
      return answerOn(
        scenario,
        say,
        says,
        x.values.map((value, row) => ({
          [x.key]: say.input(x.key, value),
          numbers: values[row]!.map((one, column) => number(one, lines[column])),
        })),
      )
    return answerOn(scenario, say, says, [
      { across: x.key, numbers: x.values.map(value => say.input(x.key, value)) },
      ...data.y.values.map((value, row) => ({
        [data.y.key]: say.input(data.y.key, value),
        numbers: values[row]!.map(one => number(one)),
      })),
    ])
  },
}
