import { sentence, verdict } from '../../analysis/verdict.ts'
import type { Chart } from '../../charts/chart.ts'
import type { Scene } from '../../charts/scene.ts'
import type { Fact } from '../../data/facts.ts'
import { layoutOf } from '../../state/layouts.ts'
import { dayOf } from '../../state/start.ts'
import type { StoryScene } from '../../state/story.ts'
import { type Item, sceneOf } from './batch.ts'
import { chartOf } from './chartOf.ts'
import { withFutures } from './futuresOf.ts'

/** The scenes of a storyboard as figures: each with its charts, its headline or the verdict on it, and its notes. */
export async function storyItems(
  scenes: readonly StoryScene[],
  facts: readonly Fact[],
  past: Pick<Scene, 'events'>,
  signal: AbortSignal,
): Promise<Item[]> {
  const items: Item[] = []
  for (const { shared, charts: ids, headline, notes } of scenes) {
    const plain = { shared, name: null, scene: sceneOf(shared, facts, past) }
    const [chart, ...others] = ids.map(id => chartOf(id, plain.scene)) as [Chart, ...Chart[]]
    const [subject = plain] = await withFutures([plain], [chart, ...others], signal)
    const { answer, measure, horizon } = subject.scene
    const computed = sentence(verdict(answer, measure, horizon), measure, horizon, dayOf(shared))
    items.push({
      chart,
      ...(others.length > 0 && { beside: { charts: others, rows: layoutOf(ids.length).rows } }),
      subject,
      headline: headline ? [{ text: headline }] : computed,
      notes,
    })
  }
  return items
}
