import type { Word } from '../analysis/verdict.ts'
import type { Plot } from '../charts/chart.ts'
import type { Ink } from './colours.ts'
import { type Footnote, footnoteIn } from './footnote.ts'
import { type FigureHouse, type Imprint, imprintIn, type SetText } from './imprint.ts'
import type { Part } from './parts.ts'
import { type Qr, qrShapes } from './qr.ts'
import { lineShape, type Run, rect, type Shape, type TextShape } from './shapes.ts'
import type { Type } from './type.ts'
import { atMost, balanced, brokenLines, type Style, setLines } from './typesetting.ts'

/** What stands around a chart. */
export type FigureWords = {
  headline: readonly Word[]
  subtitle: string
  footnote: Footnote
  qr: Qr | null
  house?: FigureHouse | null | undefined
}

/** A figure's width and height in its own unit, a twelfth of the size of its axis text, and how many pixels one unit is. */
export type FigureScale = { width: number; height: number; unit: number }

/** A text in its place: paragraphs of lines of runs, from the top. */
export type Placed = { paragraphs: Run[][][]; x: number; top: number; style: Style }

/** The texts of a frame. */
type Texts = { title: Placed; subtitle: Placed; note: Placed }

/** The frame of a figure: what of it is read before the chart and what after, its texts and QR code, and the room that it leaves for the chart. Lengths are in the unit of the figure. */
export type Frame = {
  before: Part[]
  after: Part[]
  texts: Texts
  /** What a firm has under all of it: where its hairline is, its texts and its logo. */
  imprint: { ruleAt: number; text: SetText; logo: Shape[] } | null
  code: Shape[]
  ruleAt: number
  inner: number
  box: Plot
}

/** The design's sizes for a figure 960 wide; a narrow one has smaller titles and less margin, text no smaller. */
function styleFor(width: number) {
  const title = width > 700 ? 26.4 : width > 420 ? 21 : 17
  return {
    margin: width > 700 ? 36 : width > 420 ? 24 : 14,
    title: { size: title, lead: title * 1.14, isSerif: true },
    subtitle: width > 420 ? { size: 14.4, lead: 18 } : { size: 12.6, lead: 16 },
    footnote: { size: 11.4, lead: 15.6 },
  } satisfies Record<string, Style | number>
}

/** A code is at most so much of the width, and about so high where the note beside it is short. */
const codesShare = 0.14
const leastCode = 57

/** Sets headline, subtitle and footnote, with the divided rule above and the code for a telephone at the right. */
export function frameOf(type: Type, ink: Ink, { width, height, unit }: FigureScale, words: FigureWords): Frame {
  const style = styleFor(width)
  const { margin } = style
  const inner = width - 2 * margin
  const set = balanced(type, words.headline.map(wordIn(ink)), style.title, inner)
  const title = atMost(set.lines, 3)
  const said: Run[] = [{ text: words.subtitle, weight: 400, colour: ink.ink2 }]
  const subtitle = atMost(brokenLines(type, said, style.subtitle, inner), 2)
  const noteBeside = (code: number) =>
    footnoteIn(type, words.footnote, ink, style.footnote, inner - (code > 0 ? code + 18 : 0))
  const heightOf = (paragraphs: Run[][][]) => paragraphs.flat().length * style.footnote.lead
  const room = {
    width: inner * codesShare,
    height: Math.max(leastCode, words.qr ? heightOf(noteBeside(leastCode)) : 0),
  }
  const qr = words.qr && qrShapes(words.qr, room, unit)
  const note = noteBeside(qr?.size ?? 0)

  const top = margin > 30 ? 30 : margin + 6
  const titleEnd = top + title.length * set.style.lead + 2
  const subtitleEnd = titleEnd + subtitle.length * style.subtitle.lead
  const footHeight = Math.max(heightOf(note), qr?.height ?? 0)
  const imprint = words.house
    ? imprintIn(type, words.house, { ink, isDark: ink === words.house.inks.dark }, style.footnote, inner)
    : null
  if (imprint) refuseTooLong(imprint, height)
  const end = height - (margin > 30 ? 22 : margin) - (imprint?.height ?? 0)
  const footTop = end - footHeight
  const ruleAt = footTop - 7
  const texts: Texts = {
    title: { paragraphs: [title], x: margin, top, style: set.style },
    subtitle: { paragraphs: [subtitle], x: margin, top: titleEnd, style: style.subtitle },
    note: { paragraphs: note, x: margin, top: footTop, style: style.footnote },
  }
  const code = qr?.at(width - margin - qr.size, footTop) ?? []
  const firm = imprint?.at(margin, end)
  const leads = words.footnote.opens ? { address: words.footnote.opens } : {}
  return {
    texts,
    imprint: firm ? { ruleAt: end + 6, text: firm.text, logo: firm.logo } : null,
    code,
    ruleAt,
    inner,
    before: [
      { is: 'ornament', shapes: flipRule(ink, margin, top - 13) },
      { is: 'headline', shapes: paragraphsIn(texts.title).flat() },
      { is: 'paragraph', shapes: paragraphsIn(texts.subtitle).flat() },
    ],
    after: [
      { is: 'ornament', shapes: [lineShape(`M${margin} ${ruleAt}H${width - margin}`, ink.axis, 0.75)] },
      ...paragraphsIn(texts.note).map((shapes): Part => ({ is: 'paragraph', shapes })),
      ...(code.length > 0
        ? [{ is: 'code', shapes: code, alt: 'QR code that opens this scenario', ...leads } as const]
        : []),
      ...(firm
        ? [
            { is: 'ornament', shapes: [firm.rule, ...firm.logo] } as const,
            ...firm.paragraphs.map((shapes): Part => ({ is: 'paragraph', shapes })),
          ]
        : []),
    ],
    box: { x: margin, y: subtitleEnd + 12, width: inner, height: ruleAt - 11 - subtitleEnd - 12 },
  }
}

/** A firm's texts may take so much of a figure's height. */
const mostImprint = 0.3

export function refuseTooLong({ height: needed, lines }: Imprint, height: number) {
  if (needed <= height * mostImprint) return
  throw new Error(
    `The texts of the house file need ${lines} lines at this width, which is more than ${mostImprint * 100} % of its height. Choose a larger size, or shorten the disclosure or the footer in the house file.`,
  )
}

/** The lines of a text, by its paragraphs. */
function paragraphsIn({ paragraphs, x, top, style }: Placed): TextShape[][] {
  const lines = setLines(paragraphs.flat(), x, top, style)
  return paragraphs.map(paragraph => lines.splice(0, paragraph.length))
}

const wordIn =
  (ink: Ink) =>
  ({ text, side }: Word): Run => ({ text, weight: 600, colour: side ? ink[side] : ink.ink })

/** The sign of the house: all divides at the flip. */
export const flipRule = (ink: Ink, x: number, y: number): Shape[] => [
  rect(x, y, 33, 3.6, ink.alliance),
  rect(x + 34, y - 2.1, 0.9, 7.8, ink.ink),
  rect(x + 36, y, 29, 3.6, ink.aws),
]
