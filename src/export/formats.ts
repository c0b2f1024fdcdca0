import type { Column } from '../charts/kit/data.ts'
import type { ThemeId } from './colours.ts'
import { csvOf, type DecimalMark, type Provenance } from './csv.ts'
import { carriedWord } from './embeddedLink.ts'
import type { DrawnFigure } from './figure.ts'
import { pngOf } from './png.ts'
import type { SlideSpec } from './slides/deck.ts'
import { svgOf } from './svg.ts'
import type { Type } from './type.ts'

/** What is written: the figure, its data and where they come from, and the link that the file is to carry. */
export type WrittenFile = {
  type: Type
  figure: DrawnFigure
  data: readonly Column[]
  provenance: Provenance
  decimalMark: DecimalMark
  /** Pixels for each at 1x, where there are pixels. */
  scale: number
  link: string | null
  /** The same as a slide of an office program. */
  slide: SlideSpec
  theme: ThemeId
  /** The day on which it is written. */
  day: Date
}

/** Many figures as one file; `goesOn` answers false where it shall stop, and then there is none. */
type Together = {
  label: string
  write: (
    all: readonly WrittenFile[],
    about: { title: string; link: string | null },
    goesOn: () => boolean,
  ) => Promise<Blob | null>
}

type Format = {
  label: string
  ending: string
  write: (written: WrittenFile) => Promise<Blob>
  together?: Together
  /** What becomes of letters that no font of a figure has, where the format does not keep them as text alone. */
  missingLetters?: string
  /** What has to be known of it before it is chosen. */
  says?: readonly string[]
  /** Whether it is laid out by the program that opens it, whatever size is asked. */
  isFullSlide?: boolean
}

const svg =
  (asOutlines: boolean) =>
  async ({ type, figure, link }: WrittenFile) =>
    new Blob([svgOf(type, figure, { asOutlines, metadata: link === null ? undefined : carriedWord(link) })], {
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
    write: ({ type, figure, scale, link }) =>
      pngOf(type, figure, scale, {
        Title: figure.title,
        Description: figure.says,
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
    write: async written => (await import('./pdf.ts')).pdfOf([written], { ...written, title: written.figure.title }),
    together: {
      label: 'One PDF, a page each',
      write: async (all, about) =>
        all[0] ? (await import('./pdf.ts')).pdfOf(all, { ...about, day: all[0].day }) : null,
    },
  },
  pptx: {
    label: 'PowerPoint, charts to edit',
    ending: 'pptx',
    isFullSlide: true,
    write: async ({ type, slide, theme, figure, link }) => {
      const { deckOf } = await import('./slides/deck.ts')
      return (await deckOf(type, [slide], { theme, title: figure.title, link }))!
    },
    together: {
      label: 'One PowerPoint deck, a slide each',
      write: async (all, about, goesOn) => {
        const { deckOf } = await import('./slides/deck.ts')
        const [first] = all
        return first
          ? deckOf(
              first.type,
              all.map(({ slide }) => slide),
              { theme: first.theme, ...about },
              goesOn,
            )
          : null
      },
    },
  },
  ppttc: {
    label: 'think-cell data (.ppttc)',
    ending: 'ppttc',
    isFullSlide: true,
    write: async ({ type, slide }) => (await import('./slides/thinkCell.ts')).thinkCellOf(type, [slide]),
    together: {
      label: 'One think-cell file, a slide each',
      write: async all =>
        all[0]
          ? (await import('./slides/thinkCell.ts')).thinkCellOf(
              all[0].type,
              all.map(({ slide }) => slide),
            )
          : null,
    },
  },
  csv: {
    label: 'CSV, the data',
    ending: 'csv',
    write: async ({ data, provenance, decimalMark, link }) =>
      new Blob([csvOf(data, [...provenance, ...carriedLine(link)], decimalMark)], { type: 'text/csv;charset=utf-8' }),
  },
} as const satisfies Record<string, Format>

export type FormatId = keyof typeof formats

export const formatIds = Object.keys(formats) as FormatId[]

/** A format as any other. */
export const formatOf = (id: FormatId): Format => formats[id]

/** The formats that can hold many figures in one file. */
export const togetherIds = formatIds.filter(id => formatOf(id).together)
