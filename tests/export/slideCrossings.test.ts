import { describe, expect, it } from 'vitest'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { themeInks } from '../../src/export/colours.ts'
import type { SlideSpec } from '../../src/export/slides/deck.ts'
import { ownDesign } from '../../src/export/slides/ownDesign.ts'
import { placedOn } from '../../src/export/slides/slide.ts'
import { layouts } from '../../src/state/scenario/layouts.ts'
import { chartScenes } from '../kit/chartScenes.ts'
import { crossings } from '../kit/crossings.ts'
import { drawnCharts } from '../kit/figures.ts'
import { inkOnSlide } from '../kit/inkOnSlide.ts'
import { slideSpec } from '../kit/slides.ts'
import { type } from '../kit/type.ts'

/** Letters of ours, and those of a wide font that a program without ours puts in their place. */
const widths = [1, 1.3]

/** What texts meet in the native charts of a slide. A map is a table there: each of its texts has a cell of its own. */
const metOn = async (asked: SlideSpec): Promise<string[]> =>
  (await placedOn(type, asked, ownDesign('light'))).charts.flatMap(({ chart, own, native }) =>
    native.kind === 'chart'
      ? widths.flatMap(wide =>
          crossings(inkOnSlide(native.chart, { type, ink: themeInks.light, wide }), own).map(
            says => `${chart.id}, letters ${wide}: ${says}`,
          ),
        )
      : [],
  )

const metOnAll = async (all: readonly SlideSpec[]) => (await Promise.all(all.map(metOn))).flat()

/** Slides of several charts: each chart stands in each place of each layout. */
const severalOn = (scene: ChartInput): SlideSpec[] =>
  layouts.slice(1).flatMap(({ rows }) =>
    drawnCharts.map((chart, i) => {
      const count = new Set(rows.join('')).size
      const charts = Array.from({ length: count - 1 }, (_, k) => drawnCharts[(i + k + 1) % drawnCharts.length]!)
      return slideSpec(chart, { scene, beside: { charts, rows } })
    }),
  )

describe.each(Object.entries(chartScenes))('on the slides of %s', (_, scene) => {
  it('no text of a native chart meets a line, another text or the edge of the chart', async () => {
    expect(await metOnAll(drawnCharts.map(chart => slideSpec(chart, { scene })))).toEqual([])
  })

  it('nor does one of several charts on a slide', async () => {
    expect(await metOnAll(severalOn(scene))).toEqual([])
  })
})

it('the check finds a text that lies on a line and one that lies on another text', async () => {
  const chart = drawnCharts.find(({ id }) => id === 'stakeValue')!
  const asked = slideSpec(chart, { scene: chartScenes['a late quarter']! })
  const { own, native } = (await placedOn(type, asked, ownDesign('light'))).charts[0]!
  if (native.kind !== 'chart') throw new Error('A chart over time is a native chart')
  const unmoved = {
    ...native.chart,
    groups: native.chart.groups.map(group => ({
      ...group,
      series: group.series.map(series => ({
        ...series,
        labels: series.labels?.map(label => ({ ...label, move: [0, 0] as [number, number] })) ?? [],
      })),
    })),
  }
  const met = crossings(inkOnSlide(unmoved, { type, ink: themeInks.light, wide: 1 }), own).join()
  expect(met).toMatch(/“Base, Microsoft \$\d+B” meets “Microsoft \$\d+B”/)
  expect(met).toMatch(/“\$\d+B” meets the line of “Microsoft”/)
})
