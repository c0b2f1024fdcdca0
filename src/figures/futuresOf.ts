import { simulating } from '../analysis/monteCarlo.ts'
import { type Outlook, outlookLines, outlookOf } from '../analysis/outlook.ts'
import type { Chart } from '../charts/chart.ts'
import { lastQuarter, type StackLine } from '../model/index.ts'
import type { Subject } from './subject.ts'

const spread: readonly StackLine[] = ['valueCreated']

/** The subjects with their simulated futures where a chart shows some: as many as the scenario asks for, by its own chance. */
export async function withFutures(
  subjects: readonly Subject[],
  charts: readonly Chart[],
  signal: AbortSignal,
): Promise<Subject[]> {
  const isAsked = charts.some(({ hasFutures }) => hasFutures)
  const all: Subject[] = []
  for (const subject of subjects)
    all.push(isAsked && !subject.scene.outlook ? await withItsFutures(subject, signal) : subject)
  return all
}

async function withItsFutures(subject: Subject, signal: AbortSignal): Promise<Subject> {
  const outlook = await drawn(subject, signal)
  return { ...subject, scene: { ...subject.scene, outlook } }
}

/** In pieces, between which the page may do what else there is to do; null where it was stopped. */
async function drawn({ shared, scene }: Subject, signal: AbortSignal): Promise<Outlook | null> {
  const { seed, correlation, futures: count, measure } = shared
  const lines = outlookLines(measure, spread)
  const steps = simulating(scene.world, scene.baseWorld, { seed, correlation, count, lines, until: lastQuarter })
  for (;;) {
    const { done, value } = steps.next()
    if (done) return outlookOf(value, { measure, quarter: scene.horizon }, spread)
    await new Promise(resolve => setTimeout(resolve))
    if (signal.aborted) return null
  }
}
