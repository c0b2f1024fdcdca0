import { bandsOf, type Chart } from '../charts/chart.ts'
import type { SubjectRequest } from './figureTasks.ts'
import { sentChart } from './sentPack.ts'
import type { KnownPast, Subject } from './subject.ts'
import type { AskFigures } from './tasks.ts'

/** A scenario, and the charts that shall have its futures. */
export type SubjectWanted = Omit<SubjectRequest, 'charts'> & { charts: readonly Chart[] }

/** The scenarios as figures need them, each worked out and simulated once, as many at a time as there are workers. */
export async function subjectsFor(
  ask: AskFigures,
  wanted: readonly SubjectWanted[],
  past: KnownPast,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Subject[]> {
  const known = new Map<string, Promise<Subject>>()
  let done = 0
  const keyed = wanted.map(one => ({ key: keyOf(one), one }))
  for (const { key, one } of keyed) {
    if (known.has(key)) continue
    const request = { ...one, charts: one.charts.map(sentChart) }
    known.set(
      key,
      ask('subject', request, past, signal).then(subject => {
        progress(++done, known.size)
        return subject
      }),
    )
  }
  progress(done, known.size)
  return Promise.all(keyed.map(({ key }) => known.get(key)!))
}

/** Two that are equal in this are one and the same subject. */
const keyOf = ({ shared, name, charts }: SubjectWanted) => {
  const futures = charts.some(chart => chart.futures) ? ['futures', ...bandsOf(charts)] : []
  return JSON.stringify([name, { ...shared, scenes: [] }, ...futures])
}
