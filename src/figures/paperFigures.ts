import type { ChartInput } from '../charts/chartInput.ts'
import { charts } from '../charts/index.ts'
import type { Fact } from '../data/facts.ts'
import { type DrawnFigure, figureOf } from '../export/figure.ts'
import { sizes } from '../export/sizes.ts'
import { outlinedSvg } from '../export/svg.ts'
import { drawnWhole, type Type } from '../export/type.ts'
import type { House } from '../house/house.ts'
import type { ScenarioState } from '../state/scenario/scenarioState.ts'
import { figureSpecOf } from './figureSpec.ts'
import { atRest } from './subject.ts'

/** A figure for a page: its picture as an address, and what it says to who cannot see it. */
type PaperPicture = { src: string; says: string }

export type PaperFigure = PaperPicture & { id: string }

/** Every chart as a figure as wide as a column of paper, drawn anew from the scenario and not from the screen. */
export async function paperFigures(
  type: Type,
  shared: ScenarioState,
  shown: ChartInput,
  facts: readonly Fact[],
  { today, house }: { today: string | null; house?: House | null | undefined },
): Promise<PaperFigure[]> {
  const subject = { shared, scene: atRest(shown), name: null, today }
  const draw = () =>
    charts.map(chart => ({
      id: chart.id,
      figure: figureOf(type, figureSpecOf(subject, chart, facts, { size: sizes.a4, address: null, house })),
    }))
  const drawn = await drawnWhole(type, draw)
  return drawn.map(({ id, figure }) => ({ id, ...paperPicture(type, figure) }))
}

/** A drawn figure as a picture that needs no font of the page, by its address, and in words. */
export const paperPicture = (type: Type, figure: DrawnFigure): PaperPicture => ({
  src: `data:image/svg+xml,${encodeURIComponent(outlinedSvg(type, figure))}`,
  says: `${figure.title} ${figure.says}`,
})
