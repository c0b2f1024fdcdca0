import type { DecimalMark, Preamble } from '../export/csv.ts'
import { type DrawnFigure, type FigureSpec, figureWords } from '../export/figure.ts'
import type { WrittenFile } from '../export/formats.ts'
import type { SlideSpec } from '../export/slides/deck.ts'
import type { DeckTemplate } from '../export/template/deckTemplate.ts'
import type { Type } from '../export/type.ts'
import { inNumberStyle } from '../model/numberStyle.ts'
import { linkAlone } from '../state/codec/link.ts'
import { preambleOf } from './preamble.ts'
import { speakerNotes } from './speakerNotes.ts'
import { stakeNote, tellsStake } from './stakeNote.ts'
import type { Subject } from './subject.ts'

/** What is chosen of a file, besides the figure in it. */
export type WritingOptions = {
  /** Pixels for each at 1x, where there are pixels. */
  scale: number
  decimalMark: DecimalMark
  /** Whether the file opens its scenario again where it is dropped. */
  isCarried: boolean
  address: string | null
  /** The day on which it is written. */
  day: Date
  /** A firm's own template for slides, where there is one. */
  template?: DeckTemplate | null
}

/** Other charts on the figure's slide, the presenter's own notes, and what the slide is known by: the chart's name where nothing else is said. */
type SlideOptions = { beside?: SlideSpec['beside']; notes?: string | undefined; id?: string }

/** What a firm must have in a file of data, as lines. */
const houseLines = (house: FigureSpec['house']): Preamble =>
  house
    ? [
        ...house.imprint.map(text => ['Published by', text] as const),
        ...(house.long === null ? [] : [['Disclosures', house.long.replaceAll('\n', ' ')] as const]),
      ]
    : []

/** A figure, to be drawn when it is asked for, with all that a format may write of it: its data and what stands over them, its slide with the speaker's notes, its link. */
export function writtenFigure(
  type: Type,
  figure: () => DrawnFigure,
  spec: FigureSpec,
  { shared }: Pick<Subject, 'shared'>,
  { scale, decimalMark, isCarried, day, template = null }: WritingOptions,
  { beside, notes, id = spec.chart.id }: SlideOptions = {},
): WrittenFile {
  const { chart, scene, headline, footnote, qr, extent, theme } = spec
  const words = figureWords(spec)
  const { house } = spec
  const link = footnote.opens ?? null
  return {
    type,
    ...words,
    origin: footnote.record.map(([, says]) => says).join(' '),
    figure,
    data: () => chart.data(scene),
    decimalMark,
    preamble: () => [...preambleOf(words, footnote, isCarried ? link : null), ...houseLines(house)],
    scale,
    link: isCarried ? linkAlone(shared) : null,
    slide: () => {
      const lines = [chart, ...(beside?.charts ?? [])].flatMap(one => one.lines(scene))
      const stakes = tellsStake(lines) ? inNumberStyle(house?.numbers, () => stakeNote(scene)) : null
      return {
        id,
        ...(beside && { beside }),
        chart,
        scene,
        headline,
        footnote,
        notes: speakerNotes(footnote, { own: notes, stakes }),
        qr,
        address: link,
        extent,
        ...(house && { house }),
      }
    },
    theme,
    template,
    day,
  }
}
