import type { Word } from '../analysis/verdict.ts'
import type { Fact } from '../data/facts.ts'
import { chartOf } from './chartOf.ts'
import type { Pack, PackItem, PackOptions } from './pack.ts'
import type { Subject } from './subject.ts'

/** A figure of a pack as it is sent to a worker: its charts by their names. */
type SentItem = Omit<PackItem, 'chart' | 'beside'> & {
  chart: string
  beside?: { charts: readonly string[]; rows: readonly string[] }
  subject: Subject
  headline?: readonly Word[]
}

/** All that a worker packs. `languages` are those that numbers are written for. */
export type PackRequest = {
  items: readonly SentItem[]
  facts: readonly Fact[]
  options: PackOptions
  languages: readonly string[]
}

/** What the worker tells: how far it is, a picture that only a page can turn into pixels, the answer to be sent to the port; in the end the file, or why there is none. */
export type PackReply =
  | { done: number; of: number }
  | { svg: string; port: MessagePort }
  | { pack: Pack }
  | { failure: string }

export const sentItem = ({ chart, beside, ...item }: PackItem): SentItem => ({
  ...item,
  chart: chart.id,
  ...(beside && { beside: { charts: beside.charts.map(({ id }) => id), rows: beside.rows } }),
})

export const receivedItem = ({ chart, beside, ...item }: SentItem): PackItem => {
  const { scene } = item.subject
  return {
    ...item,
    chart: chartOf(chart, scene),
    ...(beside && { beside: { charts: beside.charts.map(id => chartOf(id, scene)), rows: beside.rows } }),
  }
}
