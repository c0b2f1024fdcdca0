import type { Column } from '../charts/kit/data.ts'
import type { ThemeId } from './colours.ts'
import { csvOf, type DecimalMark, type Preamble } from './csv.ts'
import { carriedWord } from './embeddedLink.ts'
import type { DrawnFigure } from './figure.ts'
import type { FigureHouse } from './imprint.ts'
import { missingIn } from './missingLetters.ts'
import { pngOf } from './png.ts'
import type { SlideSpec } from './slides/deck.ts'
import { svgOf } from './svg.ts'
import type { DeckTemplate } from './template/deckTemplate.ts'
import { drawnWhole, type Type } from './type.ts'

/** What is written: the figure, its data and where they come from, and the link that the file is to carry. What not every format needs is made when it is asked for. */
export type WrittenFile = {
  type: Type
  /** What the figure is called, and what it shows. */
  title: string
  says: string
  /** All that is known of where it comes from: what describes a picture to who has only the file. */
  origin: string
  figure: () => DrawnFigure
  data: () => readonly Column[]
  preamble: () => Preamble
  decimalMark: DecimalMark
  /** Pixels for each at 1x, where there are pixels. */
  scale: number
  link: string | null
  /** The same as a slide of an office program. */
  slide: () => SlideSpec
  theme: ThemeId
  /** A firm's own template for slides, where there is one. */
  template: DeckTemplate | null
  /** The day on which it is written. */
  day: Date
}

/** What a file of many figures is called, the scenario that it carries, its look, and the day on which it is written. */
export type Bound = {
  title: string
  link: string | null
  theme: ThemeId
  template?: DeckTemplate | null
  /** What the house file wants of it, where one is applied. */
  house?: FigureHouse | null
  day: Date
}

/**
 * Many figures as one file: the part of each, plain data that one worker may send to another, and the file that binds them
 * all. `place` counts from 1.
 */
type Together<Part> = {
  label: string
  part: (written: WrittenFile, place: number) => Promise<Part>
  bind: (type: Type, parts: readonly Part[], about: Bound) => Promise<Blob>
}

/** With a kind of part that nobody else has to know. */
const together = <Part>(all: Together<Part>) => all as Together<unknown>

type Format = {
  label: string
  ending: string
  write: (written: WrittenFile) => Promise<Blob>
  together?: Together<unknown>
  /** What becomes of letters that no font of a figure has, where the format does not keep them as text alone. */
  missingLetters?: string
  /** What has to be known of it before it is chosen. */
  says?: readonly string[]
  /** Whether it is laid out by the program that opens it, whatever size is asked; then no figure is drawn. */
  isFullSlide?: boolean
}

const svg =
  (asOutlines: boolean) =>
  async ({ type, figure, origin, link }: WrittenFile) =>
    new Blob([svgOf(type, figure(), { asOutlines, origin, metadata: link === null ? undefined : carriedWord(link) })], {
      type: 'image/svg+xml',
    })

const carriedLine = (link: string | null) => (link === null ? [] : [['Opens again', carriedWord(link)] as const])

const leftToOthers = 'are left to the fonts of whoever opens the file'

/** The formats that a figure can be had in. */
export const formats = {
  png: {
    label: 'PNG picture',
    ending: 'png',
    missingLetters: 'are drawn by a font of this machine',
    write: ({ type, figure, title, says, origin, scale, link }) =>
      pngOf(type, figure(), scale, {
        Title: title,
        Description: `${says} ${origin}`,
        ...(link !== null && { Stakeout: carriedWord(link) }),
      }),
  },
  svg: {
    label: 'SVG, text with its fonts',
    ending: 'svg',
    missingLetters: leftToOthers,
    says: [
      'Browsers draw this file as you see it. Office and most drawing programs ignore the fonts inside and set the text in others: there “text as outlines” is safe.',
    ],
    write: svg(false),
  },
  outlines: { label: 'SVG, text as outlines', ending: 'svg', missingLetters: leftToOthers, write: svg(true) },
  pdf: {
    label: 'PDF, vector',
    ending: 'pdf',
    missingLetters: 'are empty boxes',
    write: async written => (await import('./pdf.ts')).pdfOf([{ ...written, figure: written.figure() }], written),
    together: together({
      label: 'One PDF, a page each',
      part: async ({ figure, link }) => ({ figure: figure(), link }),
      bind: async (type, parts, about) => {
        const { pdfOf } = await import('./pdf.ts')
        // Its letters may be of fonts that another worker has fetched.
        await drawnWhole(type, () => parts.map(({ figure }) => missingIn(type, figure)))
        return pdfOf(
          parts.map(part => ({ type, ...part })),
          about,
        )
      },
    }),
  },
  pptx: {
    label: 'PowerPoint, charts to edit',
    ending: 'pptx',
    isFullSlide: true,
    write: async ({ type, slide, theme, template, day, title, link }) => {
      const { deckOf } = await import('./slides/deck.ts')
      return deckOf(type, [slide()], { theme, template, day, title, link })
    },
    together: together({
      label: 'One PowerPoint deck, a slide each',
      part: async ({ type, slide, theme, template, day }, place) =>
        (await import('./slides/deck.ts')).slidePart(type, slide(), { place, theme, template, day }),
      bind: async (type, parts, about) => (await import('./slides/deck.ts')).boundDeck(type, parts, about),
    }),
  },
  ppttc: {
    label: 'think-cell data (.ppttc)',
    ending: 'ppttc',
    isFullSlide: true,
    write: async ({ type, slide }) => {
      const { thinkCellFile, thinkCellPart } = await import('./slides/thinkCell.ts')
      return thinkCellFile([await thinkCellPart(type, slide())])
    },
    together: together({
      label: 'One think-cell file, a slide each',
      part: async ({ type, slide }) => (await import('./slides/thinkCell.ts')).thinkCellPart(type, slide()),
      bind: async (_, parts) => (await import('./slides/thinkCell.ts')).thinkCellFile(parts),
    }),
  },
  csv: {
    label: 'CSV, the data',
    ending: 'csv',
    write: async ({ data, preamble, decimalMark, link }) =>
      new Blob([csvOf(data(), [...preamble(), ...carriedLine(link)], decimalMark)], {
        type: 'text/csv;charset=utf-8',
      }),
  },
} as const satisfies Record<string, Format>

export type FormatId = keyof typeof formats

export const formatIds = Object.keys(formats) as FormatId[]

/** A format as any other. */
export const formatOf = (id: FormatId): Format => formats[id]

/** The formats that can hold many figures in one file. */
export const togetherIds = formatIds.filter(id => formatOf(id).together)
