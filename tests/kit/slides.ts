import { simulate } from '../../src/analysis/monteCarlo.ts'
import { outlookLines, outlookOf } from '../../src/analysis/outlook.ts'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { chartHeadline } from '../../src/charts/kit/headline.ts'
import { qrOf } from '../../src/export/qr.ts'
import { type DeckSpec, deckOf, type SlideSpec } from '../../src/export/slides/deck.ts'
import { lastQuarter } from '../../src/model/index.ts'
import { changedScene, figureCharts, footnote, link } from './figures.ts'
import { type } from './type.ts'

/** The scene of the design's pictures with its simulated futures. */
export function futureScene(told: Partial<ChartInput> = {}): ChartInput {
  const scene = changedScene(told)
  const { world, baseWorld, measure, horizon } = scene
  const lines = outlookLines(measure, ['valueCreated'])
  const simulation = simulate(world, baseWorld, { seed: 1, correlation: 0.5, count: 500, lines, until: lastQuarter })
  return { ...scene, outlook: outlookOf(simulation, { measure, quarter: horizon }, ['valueCreated']), ...told }
}

/** The spec of a slide of that chart, with these parts set. */
export function slideSpec(chart: SlideSpec['chart'], told: Partial<SlideSpec> = {}): SlideSpec {
  const scene = told.scene ?? futureScene()
  return {
    id: chart.id,
    chart,
    scene,
    headline: chartHeadline(chart, scene),
    footnote,
    notes: [
      { says: 'Changed by the author:', isBold: true },
      { says: 'Anthropic, ARR growth 60\u00a0% to 90\u00a0%: order book' },
      { says: link, address: link },
    ],
    qr: qrOf(link),
    address: link,
    ...told,
  }
}

/** A deck of slides as bytes. */
export async function deckBytes(slides: readonly SlideSpec[], told: Partial<DeckSpec> = {}): Promise<Uint8Array> {
  const deck = await deckOf(type, slides, {
    theme: 'light',
    title: 'A deck',
    link: null,
    day: new Date('2026-11-30T12:00:00Z'),
    ...told,
  })
  return new Uint8Array(await deck.arrayBuffer())
}

/** Every chart as a slide. */
export const allSlides = (scene = futureScene()) => figureCharts.map(chart => slideSpec(chart, { scene }))
