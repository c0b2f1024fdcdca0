import type { Table } from '../charts/chart.ts'
import { carriedWord } from './carried.ts'
import { csvOf, type Provenance } from './csv.ts'
import type { Figure } from './figure.ts'
import { pngOf } from './png.ts'
import { svgOf } from './svg.ts'
import type { Type } from './type.ts'

/** What is written: the figure, its data and where they come from, and the link that the file is to carry. */
export type Written = {
  type: Type
  figure: Figure
  table: Table
  provenance: Provenance
  /** Pixels for each at 1x, where there are pixels. */
  scale: number
  link: string | null
}

type Format = { label: string; ending: string; write: (written: Written) => Promise<Blob> }

const svg =
  (asOutlines: boolean) =>
  async ({ type, figure, link }: Written) =>
    new Blob([svgOf(type, figure, { asOutlines, metadata: link === null ? undefined : carriedWord(link) })], {
      type: 'image/svg+xml',
    })

/** The formats that a figure can be had in. */
export const formats = {
  png: {
    label: 'PNG picture',
    ending: 'png',
    write: ({ type, figure, scale, link }) =>
      pngOf(type, figure, scale, {
        Title: figure.title,
        Description: figure.says,
        ...(link !== null && { Stakeout: carriedWord(link) }),
      }),
  },
  svg: { label: 'SVG, text with its fonts', ending: 'svg', write: svg(false) },
  outlines: { label: 'SVG, text as outlines', ending: 'svg', write: svg(true) },
  pdf: { label: 'PDF, vector', ending: 'pdf', write: async written => (await import('./pdf.ts')).pdfOf([written]) },
  csv: {
    label: 'CSV, the data',
    ending: 'csv',
    write: async ({ table, provenance }) => new Blob([csvOf(table, provenance)], { type: 'text/csv;charset=utf-8' }),
  },
} satisfies Record<string, Format>

export type FormatId = keyof typeof formats

export const formatIds = Object.keys(formats) as FormatId[]
