import { ofAsks } from '../../asks/question.ts'
import { refuse } from '../../asks/refusal.ts'
import { figureRequest, themeIds } from '../../cli/figureRequest.ts'
import { sizeIds } from '../../export/sizes.ts'
import { answerOn, optionsOf, scenarioOfCall, type Tool, takes } from '../tool.ts'

export const figureTool: Tool = {
  title: 'Figure',
  does: 'Draws a figure as the desk does, as a picture (PNG) or as SVG, with its headline, sources and the link that opens it.',
  takes: {
    scenario: takes.scenario,
    chart: takes.chart,
    size: takes.text('half where it is left out.', sizeIds),
    theme: takes.text('light where it is left out.', themeIds),
    format: takes.text('png where it is left out.', ['png', 'svg']),
    measure: takes.measure,
    quarter: takes.quarter,
  },
  needs: ['chart'],
  run: async (given, { signal, tell }) => {
    const [scenario, say] = scenarioOfCall(given)
    const {
      format = 'png',
      chart = '',
      size = 'half',
      ...options
    } = optionsOf(given, {
      format: 'format',
      chart: 'chart',
      size: 'size',
      theme: 'theme',
      measure: 'measure',
      quarter: 'quarter',
    })
    const known = format === 'svg' || format === 'png' ? format : refuse('format is png or svg.')
    const texts = Object.fromEntries(
      Object.entries({ chart, size, ...options }).map(([name, value]) => [name, [value]]),
    )
    const request = figureRequest(texts, known, 'figure', ofAsks)
    await tell(0, 1)
    const { readTsx } = await import('../../cli/tsx.ts')
    readTsx()
    const { figureFile } = await import('../../cli/figure.ts')
    const file = await figureFile(scenario, request, undefined, signal)
    signal.throwIfAborted()
    await tell(1, 1)
    return {
      ...answerOn(
        scenario,
        say,
        [`The figure “${request.chart}” of this scenario; the link opens it on the desk.`],
        [],
      ),
      picture: {
        data: Buffer.from(file).toString('base64'),
        mimeType: known === 'svg' ? 'image/svg+xml' : 'image/png',
      },
    }
  },
}
