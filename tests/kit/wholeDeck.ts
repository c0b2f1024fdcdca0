import { figureCharts } from './figures.ts'
import { opened, relationsOf, rowsIn } from './packages.ts'
import { allSlides, deckBytes, futureScene } from './slides.ts'

/** What is on the slides of the deck. */
export const scene = futureScene()

/** A deck of every chart, as a file and opened. */
export const bytes = await deckBytes(allSlides(scene), { link: 'v=2&aws.arrGrowth=0.9' })

export const deck = opened(bytes)

/** The slide of a chart, and the chart's own part where it has one. */
export function slideFor(id: string) {
  const slide = `ppt/slides/slide${figureCharts.findIndex(chart => chart.id === id) + 1}.xml`
  const part = relationsOf(deck, slide).find(({ type }) => type === 'chart')?.path
  return { slide, part: part! }
}

/** The rows of the workbook behind a chart. */
export const workbookOf = (id: string) =>
  rowsIn(deck.parts[relationsOf(deck, slideFor(id).part).find(({ type }) => type === 'package')!.path!]!)
