import { expect, it } from 'vitest'
import {
  bandsIn,
  catalogue,
  chartIds,
  firstFrameIds,
  frameIdOf,
  frameIds,
  moreFrameIds,
} from '../../src/charts/catalogue.ts'
import { bandsOf, facesOf, wideOf } from '../../src/charts/chart.ts'
import { charts, figureCharts } from '../../src/charts/index.ts'

it('every chart of the catalogue is there under its name, title and tab, in the same order', () => {
  expect(figureCharts.map(({ id }) => id)).toEqual(chartIds)
  for (const { id, title, tab } of figureCharts)
    expect({ title, tab }).toEqual({ title: catalogue[id].title, tab: catalogue[id].tab })
})

it('the desk has a frame for each but the tables and those that share one, and there they are questions beside the first', () => {
  expect(charts.map(({ id }) => id)).toEqual(frameIds)
  const inFrames = charts.flatMap(chart => [
    chart.id,
    ...facesOf(chart)
      .slice(1)
      .map(({ id }) => id),
  ])
  expect(inFrames.toSorted()).toEqual(chartIds.filter(id => !('isTable' in catalogue[id])).toSorted())
  for (const chart of charts) for (const face of facesOf(chart)) expect(frameIdOf(face.id)).toBe(chart.id)
})

it('a first visit sees the first group; the second has frames of its own, beneath it, and stands last', () => {
  expect(frameIds).toEqual([...firstFrameIds, ...moreFrameIds])
  expect(moreFrameIds).toEqual(['commitments', 'labCash', 'stakeAfterTax'])
  for (const id of moreFrameIds) expect(bandsIn(id, false)).toEqual([])
})

it('the catalogue knows before a chart is there which bands it shows, on the desk and with the whole room', () => {
  for (const chart of figureCharts) {
    expect(bandsOf([chart]), chart.id).toEqual(bandsIn(chart.id, false))
    expect(bandsOf([wideOf(chart)]), chart.id).toEqual(bandsIn(chart.id, true))
  }
})
