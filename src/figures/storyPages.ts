import { type Chart, chartIn } from '../charts/chart.ts'
import { themeInks } from '../export/colours.ts'
import { type DrawnFigure, figureWith } from '../export/figure.ts'
import { notePages } from '../export/notePages.ts'
import type { Part } from '../export/parts.ts'
import type { TextShape } from '../export/shapes.ts'
import { boardOf } from '../export/sideBySide.ts'
import { pixels } from '../export/sizes.ts'
import { drawnWhole, type Type } from '../export/type.ts'
import { publicAddress } from './address.ts'
import { figureSpecOf } from './figureSpec.ts'
import { withFutures } from './futuresOf.ts'
import { sceneCharts } from './sceneCharts.ts'
import { sceneHeadlineWords } from './sceneHeadline.ts'
import { type StoryboardInput, subjectOf } from './subject.ts'

/** A sheet of A4, in centimetres: lying down for figures alone, upright where notes stand beneath them. */
const sheet = { long: 29.7, short: 21 }
const besideNotes = 14.5

/** The storyboard for paper: a page for each scene, drawn anew from its scenario, and its notes where they are wanted. */
export async function storyPages(
  type: Type,
  { scenes, facts, events, hasNotes }: StoryboardInput & { hasNotes: boolean },
): Promise<DrawnFigure[]> {
  const pages: DrawnFigure[] = []
  const { signal } = new AbortController()
  for (const [i, story] of scenes.entries()) {
    const { shared } = story
    const { rows, figures } = sceneCharts(story.charts)
    const [first, ...beside] = figures.map(({ chart }) => chart) as [Chart, ...Chart[]]
    const whole = figures.filter(({ isWhole }) => isWhole).map(({ chart }) => chart)
    const plain = subjectOf(shared, { facts, events })
    const [subject = plain] = await withFutures([plain], whole, signal)
    const size = hasNotes
      ? { width: sheet.short, height: besideNotes, points: 8 }
      : { width: sheet.long, height: sheet.short, points: 9 }
    const headline = sceneHeadlineWords(story)
    const spec = figureSpecOf(subject, first, facts, { beside, headline, size, address: publicAddress() })
    const charts = figures.map(({ chart, ...place }) => ({ ...place, chart: chartIn(chart, subject.scene) }))
    const draw = () => {
      const board = boardOf(type, { ...spec, rows, charts })
      const place: Part = { is: 'paragraph', shapes: [numbered(`Scene ${i + 1} of ${scenes.length}`, board.width)] }
      const figure = figureWith([...board.parts, place], board)
      return hasNotes ? notePages(type, figure, story.notes, pixels(sheet.long)) : [figure]
    }
    pages.push(...(await drawnWhole(type, draw)))
  }
  return pages
}

const numbered = (text: string, width: number): TextShape => ({
  kind: 'text',
  x: width - 40,
  y: 26,
  anchor: 'end',
  size: 15,
  isSerif: false,
  runs: [{ text, weight: 400, colour: themeInks.light.ink2 }],
  rim: null,
})
