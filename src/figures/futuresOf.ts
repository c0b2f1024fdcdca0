import { simulating } from '../analysis/monteCarlo.ts'
import { type Outlook, outlookLines, outlookOf } from '../analysis/outlook.ts'
import { bandsOf, type Chart } from '../charts/chart.ts'
import { lastQuarter, type StackLine } from '../model/index.ts'
import type { Subject } from './subject.ts'

/** The subjects with their simulated futures where a chart shows some: as many as the scenario asks for, by its own chance. */
export async function withFutures(
  subjects: readonly Subject[],
  charts: readonly Chart[],
  signal: AbortSignal,
): Promise<Subject[]> {
  const isAsked = charts.some(({ futures }) => futures)
  const all: Subject[] = []
  for (const subject of subjects)
    all.push(isAsked && !subject.scene.outlook ? await withItsFutures(subject, bandsOf(charts), signal) : subject)
  return all
}

async function withItsFutures(subject: Subject, bands: readonly StackLine[], signal: AbortSignal): Promise<Subject> {
  const outlook = await drawn(subject, bands, signal)
  return { ...subject, scene: { ...subject.scene, outlook } }
}

/** In pieces, between which the page may do what else there is to do; null where it was stopped. */
async function drawn(
  { shared, scene }: Subject,
  bands: readonly StackLine[],
  signal: AbortSignal,
): Promise<Outlook | null> {
  const { seed, correlation, futures: count, measure } = shared
  const lines = outlookLines(measure, bands)
  const steps = simulating(scene.world, scene.baseWorld, { seed, correlation, count, lines, until: lastQuarter })
  for (;;) {
    const { done, value } = steps.next()
    if (done) return outlookOf(value, { measure, quarter: scene.horizon }, bands)
    await new Promise(resolve => setTimeout(resolve))
    if (signal.aborted) return null
  }
}
