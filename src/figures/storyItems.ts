import { verdictSentence, wholeSentence } from '../analysis/verdict.ts'
import type { Chart } from '../charts/chart.ts'
import type { StoryScene } from '../state/scenario/scenarioState.ts'
import { chartOf } from './chartOf.ts'
import { withFutures } from './futuresOf.ts'
import type { PackItem } from './pack.ts'
import { sceneCharts } from './sceneCharts.ts'
import { type KnownPast, subjectOf } from './subject.ts'

/** The scenes of a storyboard as figures: each with its charts as the stage has them, its headline or the verdict on it, and its notes. */
export async function storyItems(
  scenes: readonly StoryScene[],
  past: KnownPast,
  signal: AbortSignal,
): Promise<PackItem[]> {
  const items: PackItem[] = []
  for (const { shared, charts: ids, headline, notes } of scenes) {
    const plain = subjectOf(shared, past)
    const { rows, figures } = sceneCharts(ids)
    const [chart, ...others] = figures.map(one => chartOf(one.chart.id, plain.scene)) as [Chart, ...Chart[]]
    const whole = figures.filter(({ isWhole }) => isWhole).map(one => one.chart)
    const [subject = plain] = await withFutures([plain], whole, signal)
    items.push({
      chart,
      ...(others.length > 0 && { beside: { charts: others, rows } }),
      subject,
      headline: headline ? [{ text: headline }] : wholeSentence(verdictSentence(subject.scene)),
      notes,
    })
  }
  return items
}
