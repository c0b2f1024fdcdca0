import { refuse } from '../../asks/refusal.ts'
import { explanationOf } from '../../library/explanationOf.ts'
import type { StatedNumber } from '../../library/statedNumber.ts'
import type { LineKey } from '../../model/index.ts'
import { isInput } from '../../model/inputs.ts'
import { answerOn, scenarioOfCall, type Tool, takes } from '../tool.ts'

export const explainTool: Tool = {
  title: 'Explain',
  does: 'Tells where a number comes from: its formula in words and in figures, what stands in it, and the pages that it rests on.',
  takes: {
    scenario: takes.scenario,
    key: takes.text('A line, as in aws.stakeValue, or an input, as in aws.arrGrowth.'),
    quarter: takes.quarter,
    as: takes.text('Which is meant of a key that both have; the line where it is left out.', ['line', 'input']),
  },
  needs: ['key'],
  run: given => {
    const [scenario, say] = scenarioOfCall(given)
    const { key, quarter, as } = given
    if (typeof key !== 'string') return refuse('key is the key of a line or an input.')
    if (as !== undefined && as !== 'line' && as !== 'input') return refuse('as is line or input.')
    const told = explanationOf(key, scenario, {
      ...(quarter !== undefined && { quarter: quarter as number }),
      ...(as !== undefined && { as }),
    })
    const said = ({ key: of, quarter: at, value }: StatedNumber) =>
      at === null && isInput(of) ? say.input(of, value) : say.line(of as LineKey, at ?? 0, value)
    return answerOn(
      scenario,
      say,
      [
        told.says,
        ...(told.words === null
          ? []
          : [`${told.number.name} = ${told.words}`, `${told.number.text} = ${told.figures}`]),
      ],
      [
        { what: told.number.name, number: said(told.number) },
        ...told.of.map(one => ({ what: one.name, number: said(one) })),
        ...told.sources.map(({ publisher, date, title, url, inputs }) => ({
          what: 'source',
          publisher,
          date,
          title,
          url,
          inputs: inputs.join(', '),
        })),
      ],
    )
  },
}
