import type { Chart } from '../charts/chart.ts'
import type { Fact } from '../data/facts.ts'
import { formatIds } from '../export/formats.ts'
import { type Packed, type Sink, zipOf } from '../export/pack.ts'
import { type NotedFigure, type Pack, type PackedFigure, packRemarks } from './packedFigure.ts'
import type { PackItem, PackOptions } from './packItem.ts'
import { sentChart } from './sentPack.ts'
import { slideIdOf } from './slideId.ts'
import type { Subject } from './subject.ts'
import type { AskFigures } from './tasks.ts'

/** Every chart of every subject, the charts of one kind on axes that they share. */
export const packItems = (charts: readonly Chart[], subjects: readonly Subject[]): PackItem[] =>
  charts.flatMap(chart =>
    subjects.map(subject => ({ id: slideIdOf(chart.id, subject.name), chart, subject, isOnCommonAxis: true })),
  )

/** The same figures once in every format. */
export const inEveryFormat = (items: readonly PackItem[]): PackItem[] =>
  items.flatMap(item => formatIds.map(format => ({ ...item, format })))

/** What is said of a pack that was saved. */
export const savedMessage = (saved: string, { left, remarks }: Pack) =>
  [
    left.length > 0
      ? `${saved} without ${left.length === 1 ? 'one figure' : `${left.length} figures`}. ${left.join(' ')}`
      : `${saved}${remarks.length > 0 ? '.' : ''}`,
    ...remarks,
  ].join(' ')

type Progress = (done: number, of: number) => void

/** What a ZIP has besides figures, and where it is written. */
type Archive = { others?: readonly Packed[]; sink?: Sink | undefined }

/**
 * Figures as one file: as a ZIP with a manifest, or together as their format has it; drawn by whoever is asked, as many at
 * once as there are workers. A figure that cannot be drawn is left out and named; where none can be, it throws.
 */
export async function packOf(
  ask: AskFigures,
  items: readonly PackItem[],
  facts: readonly Fact[],
  options: PackOptions,
  progress: Progress,
  signal: AbortSignal,
  { others = [], sink }: Archive = {},
): Promise<Pack> {
  const pack = { items: items.map(sentItem), facts, options }
  let done = 0
  progress(done, items.length)
  const asked = items.map(async (_, place): Promise<PackedFigure> => {
    const figure = await ask('packedFigure', place, pack, signal)
    progress(++done, items.length)
    return figure
  })
  if (options.isTogether) return ask('boundPack', await Promise.all(asked), pack, signal)
  const noted: NotedFigure[] = []
  const file = await zipOf(filesOf(asked, others, noted), sink)
  return { file, ...packRemarks(noted) }
}

/** The files of figures in their order, each let go of when it was taken; and then the others. */
async function* filesOf(
  asked: Promise<PackedFigure>[],
  others: readonly Packed[],
  noted: NotedFigure[],
): AsyncGenerator<Packed> {
  // One that fails while another is waited for is told in its turn.
  for (const one of asked) one.catch(() => {})
  for (let one = asked.shift(); one; one = asked.shift()) {
    const figure = await one
    if ('file' in figure) yield figure.file
    noted.push('left' in figure ? figure : { missing: figure.missing })
  }
  packRemarks(noted)
  yield* others
}

const sentItem = ({ chart, beside, ...item }: PackItem) => ({
  ...item,
  chart: sentChart(chart),
  ...(beside && { beside: { charts: beside.charts.map(sentChart), rows: beside.rows } }),
})
