import { verdictSentence, wholeSentence } from '../analysis/verdict.ts'
import type { Chart } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import type { Fact } from '../data/facts.ts'
import type { StoryScene } from '../state/scenario/scenarioState.ts'
import { type Item, sceneOf } from './batch.ts'
import { chartOf } from './chartOf.ts'
import { sceneCharts } from './figuresOf.ts'
import { withFutures } from './futuresOf.ts'

/** The scenes of a storyboard as figures: each with its charts as the stage has them, its headline or the verdict on it, and its notes. */
export async function storyItems(
  scenes: readonly StoryScene[],
  facts: readonly Fact[],
  past: Pick<ChartInput, 'events'>,
  signal: AbortSignal,
): Promise<Item[]> {
  const items: Item[] = []
  for (const { shared, charts: ids, headline, notes } of scenes) {
    const plain = { shared, name: null, scene: sceneOf(shared, facts, past) }
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
