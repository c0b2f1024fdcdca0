import { headlineWords, verdictSentence, type Word } from '../../analysis/verdict.ts'
import { type StackLine, stackLines } from '../../model/index.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { rivalOf, type Side } from '../../model/sides.ts'
import type { Chart } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'

/** What a figure of a chart says above all, with the apostrophes of set type. */
export const chartHeadline = (chart: Chart, input: ChartInput): Word[] =>
  chart.headline(input).map(word => ({ ...word, text: word.text.replaceAll("'", '’') }))

/** The verdict, as a headline has it. */
export const whoLeads = (scene: ChartInput): Word[] => headlineWords(verdictSentence(scene))

/** Both stacks' values of a line at the horizon, the larger first, each in the words that are given for it. */
export const bothValues =
  (line: StackLine, say: (side: Side, value: string, isFirst: boolean) => Word[]) =>
  ({ answer, asOf, horizon }: ChartInput): Word[] => {
    const value = (side: Side) => answer[side][line][horizon]!
    const first: Side = value('aws') >= value('alliance') ? 'aws' : 'alliance'
    const text = (side: Side) => stackLines[line].unit.format(value(side))
    return [
      { text: `${horizon === 0 ? 'Today' : `By ${quarterLabel(asOf, horizon)}`} ` },
      ...say(first, text(first), true),
      { text: ', ' },
      ...say(rivalOf(first), text(rivalOf(first)), false),
    ]
  }
