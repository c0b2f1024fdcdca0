import { type Word, wordsText } from '../analysis/verdict.ts'
import type { Chart } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import { dateSources } from '../charts/kit/datesAhead.ts'
import { anatomy } from '../charts/kit/look.ts'
import { summaryOf } from '../charts/summary.ts'
import { inNumberStyle } from '../model/numberStyle.ts'
import type { AnnotationId } from './annotations.ts'
import { bodyParts } from './bodyParts.ts'
import { type ThemeId, themeInks } from './colours.ts'
import type { Footnote } from './footnote.ts'
import { frameOf } from './frame.ts'
import type { FigureHouse } from './imprint.ts'
import { type Part, scaledPart, shapesOf } from './parts.ts'
import { TooLittleRoom } from './plots.ts'
import type { Qr } from './qr.ts'
import { rect, type Shape } from './shapes.ts'
import { perInch, pixels, type Size, SizeRefusal } from './sizes.ts'
import type { Type } from './type.ts'

/** What a figure is asked to be. */
export type FigureSpec = {
  chart: Chart
  scene: ChartInput
  headline: readonly Word[]
  footnote: Footnote
  size: Size
  theme: ThemeId
  isTransparent: boolean
  qr: Qr | null
  /** What is to be written on the chart besides; only charts over time have room for it. */
  annotations?: readonly AnnotationId[]
  /** What the house file wants of it, where one is applied. */
  house?: FigureHouse | null
  /** The values that the axis must hold, where several figures share one. */
  extent?: [number, number] | undefined
}

/** A figure as shapes in pixels at 1x, with what it says to who cannot see it. */
export type DrawnFigure = {
  width: number
  height: number
  /** In the order in which it is read. */
  parts: readonly Part[]
  /** All of them. */
  shapes: readonly Shape[]
  title: string
  says: string
}

export const figureWith = (parts: readonly Part[], about: Omit<DrawnFigure, 'parts' | 'shapes'>): DrawnFigure => ({
  ...about,
  parts,
  shapes: shapesOf(parts),
})

/**
 * Draws a chart as a figure: from the scene, at the size asked, whatever the window, the theme or the zoom. Where that is
 * too low for its text it is so much higher, or throws a sentence that says how much is missing.
 */
export function figureOf(type: Type, asked: FigureSpec): DrawnFigure {
  return inNumberStyle(asked.house?.numbers, () => drawnFigure(type, asked))
}

function drawnFigure(type: Type, asked: FigureSpec): DrawnFigure {
  const { size } = asked
  const unit = ((size.points / 72) * perInch) / 12
  const height = pixels(size.height)
  try {
    return figureIn(type, asked, unit, height)
  } catch (error) {
    if (!(error instanceof TooLittleRoom)) throw error
    const more = Math.ceil((error.missing * unit) / 10) * 10
    if (more <= pixels(size.grows ?? 0)) return figureIn(type, asked, unit, height + more)
    throw new SizeRefusal(
      `Text keeps its size, so this chart needs ${more} pixels more height at this width: take a larger size.`,
      {
        cause: error,
      },
    )
  }
}

/** What a figure is called, and what it shows, without drawing it. */
export const figureWords = ({
  chart,
  scene,
  headline,
  house,
}: Pick<FigureSpec, 'chart' | 'scene' | 'headline' | 'house'>) => ({
  title: wordsText(headline),
  says: inNumberStyle(house?.numbers, () => `${chart.title}. ${chart.subtitle(scene)}`),
})

function figureIn(type: Type, asked: FigureSpec, unit: number, height: number): DrawnFigure {
  const { chart, scene, size, theme, headline, footnote, qr, house } = asked
  const words = figureWords(asked)
  const width = pixels(size.width)
  const ink = house?.inks[theme] ?? themeInks[theme]
  const frame = frameOf(
    type,
    ink,
    { width: width / unit, height: height / unit, unit },
    { headline, subtitle: words.says, footnote, qr, house },
  )
  const look = { ink, ...anatomy.export }
  const place = {
    box: frame.box,
    look,
    type,
    point: perInch / 72 / unit,
    extent: asked.extent,
    annotations: asked.annotations,
  }
  const alt = [words.says, summaryOf(chart, scene), chart.kind === 'time' && dateSources(scene)]
    .filter(Boolean)
    .join(' ')
  const body = bodyParts(chart, scene, place, alt)
  const ground: Part = { is: 'ornament', shapes: asked.isTransparent ? [] : [rect(0, 0, width, height, ink.page)] }
  return figureWith([ground, ...[...frame.before, ...body, ...frame.after].map(part => scaledPart(part, unit))], {
    width,
    height,
    ...words,
  })
}
