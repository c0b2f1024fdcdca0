import { verdictSentence, wholeSentence } from '../analysis/verdict.ts'
import type { Chart } from '../charts/chart.ts'
import type { StoryScene } from '../state/scenario/scenarioState.ts'
import { chartOf } from './chartOf.ts'
import type { PackItem } from './packItem.ts'
import { sceneCharts } from './sceneCharts.ts'
import { sceneSlideId } from './slideId.ts'
import type { KnownPast } from './subject.ts'
import { subjectsFor } from './subjects.ts'
import type { AskFigures } from './tasks.ts'

/** The scenes of a storyboard as figures: each with its charts as the stage has them, its headline or the verdict on it, and its notes. */
export async function storyItems(
  ask: AskFigures,
  scenes: readonly StoryScene[],
  past: KnownPast,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<PackItem[]> {
  const laidOut = scenes.map(({ shared, charts }) => {
    const { rows, figures } = sceneCharts(charts)
    const whole = figures.filter(({ isWhole }) => isWhole).map(({ chart }) => chart)
    return { rows, figures, wanted: { shared, name: null, charts: whole } }
  })
  const subjects = await subjectsFor(
    ask,
    laidOut.map(({ wanted }) => wanted),
    past,
    progress,
    signal,
  )
  return scenes.map(({ id, headline, notes }, i): PackItem => {
    const { rows, figures } = laidOut[i]!
    const subject = subjects[i]!
    const [chart, ...others] = figures.map(one => chartOf(one.chart.id, subject.scene)) as [Chart, ...Chart[]]
    return {
      id: sceneSlideId(id),
      chart,
      ...(others.length > 0 && { beside: { charts: others, rows } }),
      subject,
      headline: headline ? [{ text: headline }] : wholeSentence(verdictSentence(subject.scene)),
      notes,
    }
  })
}
