import type { ChartInput } from '../charts/chartInput.ts'
import { charts } from '../charts/index.ts'
import type { Fact } from '../data/facts.ts'
import { figureOf } from '../export/figure.ts'
import { chartHeadline } from '../export/headlines.ts'
import { sizes } from '../export/sizes.ts'
import { outlinedSvg } from '../export/svg.ts'
import { drawnWhole } from '../export/type.ts'
import type { ScenarioState } from '../state/scenario/scenarioState.ts'
import { figureType } from './fonts.ts'
import { atRest, footnoteOf, remarksOf } from './subject.ts'

/** A figure for a page: its picture as an address, and what it says to who cannot see it. */
export type PaperFigure = { id: string; src: string; says: string }

/** Every chart as a figure as wide as a column of paper, drawn anew from the scenario and not from the screen. */
export async function paperFigures(
  shared: ScenarioState,
  shown: ChartInput,
  facts: readonly Fact[],
): Promise<PaperFigure[]> {
  const type = await figureType()
  const scene = atRest(shown)
  const subject = { shared, scene, name: null }
  const draw = () =>
    charts.map(each => {
      const chart = each.kind === 'map' ? each.on(scene.map) : each
      const figure = figureOf(type, {
        chart,
        scene,
        headline: chartHeadline(chart, scene),
        footnote: {
          ...footnoteOf(chart, subject, facts),
          address: null,
          remarks: remarksOf(chart, subject),
        },
        size: sizes.a4,
        theme: 'light',
        isTransparent: false,
        qr: null,
      })
      return { id: each.id, figure }
    })
  const drawn = await drawnWhole(type, draw)
  return drawn.map(({ id, figure }) => ({
    id,
    src: `data:image/svg+xml,${encodeURIComponent(outlinedSvg(type, figure))}`,
    says: `${figure.title} ${figure.says}`,
  }))
}
