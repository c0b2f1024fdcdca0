import type { Word } from '../analysis/verdict.ts'
import type { Chart } from '../charts/chart.ts'
import type { Fact } from '../data/facts.ts'
import { type FigureSpec, figureOf } from '../export/figure.ts'
import { figureFileName } from '../export/fileName.ts'
import { type FormatId, formatOf, type WrittenFile } from '../export/formats.ts'
import { commonExtent, type Packed, zipOf } from '../export/pack.ts'
import { sizes } from '../export/sizes.ts'
import type { SlideSpec } from '../export/slides/deck.ts'
import { drawnWhole, type Type } from '../export/type.ts'
import { figureSpecOf } from './figureSpec.ts'
import { missingLettersNotes } from './missingLettersNotes.ts'
import type { Subject } from './subject.ts'
import { type WritingOptions, writtenFigure } from './writtenFigure.ts'

/** What all figures of a pack have in common. */
export type PackOptions = WritingOptions &
  Pick<FigureSpec, 'size' | 'theme' | 'isTransparent'> & {
    format: FormatId
    /** Whether all figures go into one file instead of a ZIP; what that is called, and the scenario that it carries. */
    isTogether: boolean
    title: string
    link: string | null
  }

/** One figure of a pack; its headline and its speaker's notes where they are not the computed ones. */
export type PackItem = {
  chart: Chart
  beside?: SlideSpec['beside']
  subject: Subject
  headline?: readonly Word[]
  notes?: string
  extent?: [number, number] | undefined
}

/** Every chart of every subject, the charts of one kind on axes that they share. */
export function packItems(charts: readonly Chart[], subjects: readonly Subject[]): PackItem[] {
  const scenes = subjects.map(({ scene }) => scene)
  return charts.flatMap(chart => {
    const extent = commonExtent(chart, scenes)
    return subjects.map(subject => ({ chart, subject, extent }))
  })
}

/** Figures as a file, and for each that is not in it a sentence that names it. */
export type Pack = { file: Blob; left: readonly string[]; remarks: readonly string[] }

/** What is said of a pack that was saved. */
export const savedMessage = (saved: string, { left, remarks }: Pack) =>
  [
    left.length > 0
      ? `${saved} without ${left.length === 1 ? 'one figure' : `${left.length} figures`}. ${left.join(' ')}`
      : `${saved}${remarks.length > 0 ? '.' : ''}`,
    ...remarks,
  ].join(' ')

type Progress = (done: number, of: number) => void

/**
 * Figures as one file: as a ZIP with a manifest, or together as their format has it. Between two figures the page may do
 * what else there is to do; an aborted pack answers null. A figure that cannot be drawn is left out and named; where none
 * can be, it throws.
 */
export async function packOf(
  type: Type,
  items: readonly PackItem[],
  facts: readonly Fact[],
  asked: PackOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<Pack | null> {
  const format = formatOf(asked.format)
  const files: Packed[] = []
  const all: WrittenFile[] = []
  const left: string[] = []
  for (const [i, item] of items.entries()) {
    progress(i, items.length)
    await new Promise(resolve => setTimeout(resolve))
    if (signal.aborted) return null
    const { chart } = item
    const { scene, name } = item.subject
    try {
      const { written, code } = await drawnWhole(type, () => writtenFor(type, item, facts, asked))
      const file = asked.isTogether ? null : await format.write(written)
      all.push(written)
      if (file)
        files.push({
          name: figureFileName(chart.id, name, scene.asOf, format.ending),
          file,
          about: { chart: chart.title, scenario: name, asOf: scene.asOf, headline: written.figure.title, code },
        })
    } catch (error) {
      const whose = items.some(one => one.subject !== item.subject) ? ` of ${name ?? 'the scenario on the desk'}` : ''
      left.push(`“${chart.title}”${whose}: ${error instanceof Error ? error.message : 'it could not be drawn'}`)
    }
  }
  if (all.length === 0) throw new Error(left.join(' '))
  progress(items.length, items.length)
  const file = asked.isTogether ? await format.together?.write(all, asked, () => !signal.aborted) : await zipOf(files)
  return file ? { file, left, remarks: missingLettersNotes(all, asked.format) } : null
}

function writtenFor(type: Type, item: PackItem, facts: readonly Fact[], asked: PackOptions) {
  const { chart, subject, headline, beside, extent, notes } = item
  const { theme, isTransparent, address } = asked
  const size = formatOf(asked.format).isFullSlide ? sizes.slide : asked.size
  const spec = figureSpecOf(subject, chart, facts, {
    headline,
    ...(beside && { beside: beside.charts }),
    size,
    theme,
    isTransparent,
    address,
    extent,
  })
  const figure = figureOf(type, spec)
  return { written: writtenFigure(type, figure, spec, subject, asked, { beside, notes }), code: spec.footnote.code }
}
