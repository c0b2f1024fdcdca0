import { type Chart, chartIn } from '../charts/chart.ts'
import { themeInks } from '../export/colours.ts'
import { type DrawnFigure, figureWith } from '../export/figure.ts'
import { notePages } from '../export/notePages.ts'
import type { Part } from '../export/parts.ts'
import type { TextShape } from '../export/shapes.ts'
import { boardOf } from '../export/sideBySide.ts'
import { pixels } from '../export/sizes.ts'
import { drawnWhole, type Type } from '../export/type.ts'
import type { House } from '../house/house.ts'
import { figureSpecOf } from './figureSpec.ts'
import { withFutures } from './futuresOf.ts'
import { sceneCharts } from './sceneCharts.ts'
import { sceneHeadlineWords } from './sceneHeadline.ts'
import { type StoryboardInput, subjectOf } from './subject.ts'

/** A sheet of A4, in centimetres: lying down for figures alone, upright where notes stand beneath them. */
const sheet = { long: 29.7, short: 21 }
const besideNotes = 14.5

/** A storyboard for paper, its notes only where they are wanted, and where others can open it. */
export type PaperStory = StoryboardInput & {
  hasNotes: boolean
  address: string | null
  house?: House | null | undefined
}

/** The storyboard on paper. */
export async function storyPages(type: Type, story: PaperStory): Promise<DrawnFigure[]> {
  const pages: DrawnFigure[] = []
  for (const place of story.scenes.keys()) pages.push(...(await scenePages(type, place, story)))
  return pages
}

/** The scene at that place on a page, drawn anew from its scenario; on more where its notes are long. */
export async function scenePages(
  type: Type,
  place: number,
  { scenes, hasNotes, address, house, ...past }: PaperStory,
): Promise<DrawnFigure[]> {
  const story = scenes[place]!
  const { shared } = story
  const { rows, figures } = sceneCharts(story.charts)
  const [first, ...beside] = figures.map(({ chart }) => chart) as [Chart, ...Chart[]]
  const whole = figures.filter(({ isWhole }) => isWhole).map(({ chart }) => chart)
  const plain = subjectOf(shared, past)
  const [subject = plain] = await withFutures([plain], whole, new AbortController().signal)
  const size = hasNotes
    ? { width: sheet.short, height: besideNotes, points: 8 }
    : { width: sheet.long, height: sheet.short, points: 9 }
  const headline = sceneHeadlineWords(story)
  const spec = figureSpecOf(subject, first, past.facts, { beside, headline, size, address, house })
  const charts = figures.map(({ chart, ...at }) => ({ ...at, chart: chartIn(chart, subject.scene) }))
  return drawnWhole(type, () => {
    const board = boardOf(type, { ...spec, rows, charts })
    const count: Part = {
      is: 'paragraph',
      shapes: [numbered(`Scene ${place + 1} of ${scenes.length}`, board.width)],
    }
    const figure = figureWith([...board.parts, count], board)
    return hasNotes ? notePages(type, figure, story.notes, pixels(sheet.long)) : [figure]
  })
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
