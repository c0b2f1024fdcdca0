import { linesAtMost, type TableChoice, yearLineNames } from '../analysis/tableChoice.ts'
import type { AskOptions, Option } from '../asks/ask.ts'
import { lineCalled, overOf, stackLineCalled, stepsCalled, yearKindCalled } from '../asks/read.ts'
import { refuse } from '../asks/refusal.ts'
import type { ChartId } from '../charts/catalogue.ts'
import type { LineKey } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'

/** What a chart takes of the options that say what a table is of. */
const taken: { readonly [Chart in ChartId]?: readonly Option[] } = {
  bridge: ['of'],
  sensitivity: ['of', 'columns', 'rows'],
  oneWay: ['of', 'columns'],
  years: ['of', 'years'],
  yearBars: ['of', 'years'],
  perShare: ['over'],
}

const options = [...new Set(Object.values(taken).flat())]

/** What the table of a figure is of, by `--of`, `--columns`, `--rows`, `--years` and `--over`; what does not belong to the chart is refused. */
export function tablesFrom(
  chart: ChartId,
  given: AskOptions,
  [x, y]: readonly [InputKey, InputKey],
): Partial<TableChoice> {
  const own = taken[chart] ?? []
  const astray = options.find(option => given[option] !== undefined && !own.includes(option))
  if (astray)
    return refuse(
      `--${astray} belongs to ${(Object.keys(taken) as ChartId[]).filter(id => taken[id]!.includes(astray)).join(', ')}, not to ${chart}.`,
    )
  const { of, years, over } = given
  const columns = stepsCalled('columns', x, given.columns)
  const rows = stepsCalled('rows', y, given.rows)
  return {
    ...((columns ?? rows) && { steps: { ...(columns && { [x]: columns }), ...(rows && { [y]: rows }) } }),
    ...(chart === 'sensitivity' && of !== undefined && { of: lineCalled(of) }),
    ...(chart === 'oneWay' && of !== undefined && { lines: linesCalled(of) }),
    ...(chart === 'years' && of !== undefined && { yearLines: sectionCalled(of) }),
    ...(chart === 'yearBars' && of !== undefined && { yearLine: stackLineCalled(of) }),
    ...(years !== undefined && { years: yearKindCalled(years) }),
    ...(over !== undefined && { over: overOf(over) }),
  }
}

function linesCalled(text: string): LineKey[] {
  const lines = [...new Set(text.split(',').map(lineCalled))]
  return lines.length <= linesAtMost
    ? lines
    : refuse(`A table has ${linesAtMost} lines at the most; --of names ${lines.length}.`)
}

const sectionCalled = (text: string): string =>
  yearLineNames.find(name => name.toLowerCase() === text.toLowerCase()) ??
  refuse(`There are no lines "${text}"; --of of years takes ${yearLineNames.join(', ')}.`)
