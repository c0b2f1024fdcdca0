import { describe, expect, it } from 'vitest'
import { chartHeadline } from '../../src/charts/kit/headline.ts'
import { annotationIds } from '../../src/export/annotations.ts'
import type { DrawnFigure } from '../../src/export/figure.ts'
import { qrOf } from '../../src/export/qr.ts'
import { boardOf } from '../../src/export/sideBySide.ts'
import { sizes } from '../../src/export/sizes.ts'
import { layouts, placesIn } from '../../src/state/scenario/layouts.ts'
import { chartScenes } from '../kit/chartScenes.ts'
import { crossings } from '../kit/crossings.ts'
import { drawnCharts, figure, footnote, link } from '../kit/figures.ts'
import { inkOf } from '../kit/inkOf.ts'
import { type } from '../kit/type.ts'

const qr = qrOf(link)

const metIn = (drawn: DrawnFigure, what: string) =>
  crossings(inkOf(drawn, 'light'), drawn).map(says => `${what}: ${says}`)

/** A page of a storyboard, on paper alone and over notes. */
const pages = [
  { width: 29.7, height: 21, points: 9 },
  { width: 21, height: 14.5, points: 8 },
]

/** Every chart stands in every place of every layout of several. */
const boards = layouts.slice(1).flatMap(layout =>
  drawnCharts.map((first, i) => ({
    first,
    rows: layout.rows,
    charts: placesIn(layout).map((place, k) => ({ ...place, chart: drawnCharts[(i + k) % drawnCharts.length]! })),
  })),
)

describe.each(Object.entries(chartScenes))('in pictures of %s', (_, scene) => {
  it('no text of a chart on a board meets a line, another text or the edge', () => {
    const met = boards.flatMap(({ first, ...board }) =>
      pages.flatMap(size => {
        const drawn = boardOf(type, { ...board, scene, headline: chartHeadline(first, scene), footnote, size, qr })
        return metIn(drawn, `${board.rows.join(' ')} from ${first.id}, ${size.width} cm`)
      }),
    )
    expect(met).toEqual([])
  })

  it('nothing that is written on a chart on request meets a line, another text or the edge', () => {
    const over = drawnCharts.filter(({ kind }) => kind === 'time')
    const met = over.flatMap(chart =>
      [sizes.slide, sizes.half, sizes.third, sizes.a4].flatMap(size =>
        metIn(figure(chart, { scene, size, qr, annotations: annotationIds }), chart.id),
      ),
    )
    expect(met).toEqual([])
  })
})
