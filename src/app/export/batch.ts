import { whatIf } from '../../analysis/whatIf.ts'
import type { Chart } from '../../charts/chart.ts'
import type { Scene } from '../../charts/scene.ts'
import type { Fact } from '../../data/facts.ts'
import { history } from '../../data/history.ts'
import { type Asked, figureOf } from '../../export/figure.ts'
import { figureFileName } from '../../export/fileName.ts'
import { type FormatId, formats } from '../../export/formats.ts'
import { headlineOf } from '../../export/headlines.ts'
import { commonExtent, type Packed, zipOf } from '../../export/pack.ts'
import { qrOf } from '../../export/qr.ts'
import type { Type } from '../../export/type.ts'
import { ghostOf } from '../../state/baseline.ts'
import { writeLink } from '../../state/link.ts'
import type { Shared } from '../../state/shared.ts'
import { dayOf, startWorld, worldFrom } from '../../state/start.ts'
import { provenanceOf } from './provenance.ts'
import { footnoteOf, linkOf, remarksOf, type Subject } from './subject.ts'

/** What all figures of a pack have in common. */
export type PackAsked = Pick<Asked, 'size' | 'theme' | 'isTransparent'> & {
  format: FormatId
  scale: number
  isCarried: boolean
  /** Whether all figures go into one PDF instead of a ZIP. */
  isOnePdf: boolean
  address: string | null
}

type Progress = (done: number, of: number) => void

/** A saved scenario as charts need it, with the past and the events that the desk has. */
export function sceneOf(shared: Shared, facts: readonly Fact[], { events }: Pick<Scene, 'events'>): Scene {
  const world = worldFrom(shared)
  const asOf = dayOf(shared)
  return {
    answer: whatIf(world),
    world,
    baseWorld: startWorld(shared),
    measure: shared.measure,
    asOf,
    horizon: shared.horizon,
    history: history(facts, asOf),
    events,
    ghost: ghostOf(shared),
    overlays: [],
    outlook: null,
    map: shared.map,
    sameAxes: null,
    isDragging: false,
  }
}

/**
 * Every chosen chart of every chosen scenario, on axes that they share, as one file. Between two figures the page may
 * do what else there is to do; an aborted pack answers null.
 */
export async function packOf(
  type: Type,
  charts: readonly Chart[],
  subjects: readonly Subject[],
  facts: readonly Fact[],
  asked: PackAsked,
  progress: Progress,
  signal: AbortSignal,
): Promise<Blob | null> {
  const files: Packed[] = []
  const pages: { type: Type; figure: ReturnType<typeof figureOf>; link: null }[] = []
  const all = charts.flatMap(chart => subjects.map(subject => ({ chart, subject })))
  for (const [i, { chart, subject }] of all.entries()) {
    progress(i, all.length)
    await new Promise(resolve => setTimeout(resolve))
    if (signal.aborted) return null
    const { scene, shared, name } = subject
    const own = chart.kind === 'map' ? chart.on(scene.map) : chart
    const link = writeLink(shared)
    const footnote = {
      ...footnoteOf(own, subject, facts),
      address: asked.address && new URL(asked.address).host,
      remarks: remarksOf(own, subject),
    }
    const figure = figureOf(type, {
      ...asked,
      chart: own,
      scene,
      headline: headlineOf(own, scene),
      footnote,
      qr: asked.address === null ? null : qrOf(linkOf(asked.address, shared)),
      extent: commonExtent(
        own,
        subjects.map(one => one.scene),
      ),
    })
    pages.push({ type, figure, link: null })
    if (asked.isOnePdf) continue
    files.push({
      name: figureFileName(chart.id, name, scene.asOf, formats[asked.format].ending),
      file: await formats[asked.format].write({
        type,
        figure,
        table: own.table(scene),
        provenance: provenanceOf(figure, footnote),
        scale: asked.scale,
        link: asked.isCarried ? link : null,
      }),
      about: { chart: own.title, scenario: name, asOf: scene.asOf, headline: figure.title, code: footnote.code },
    })
  }
  progress(all.length, all.length)
  if (!asked.isOnePdf) return zipOf(files)
  const { pdfOf } = await import('../../export/pdf.ts')
  return pdfOf(pages)
}
