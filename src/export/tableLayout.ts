import { isBold, noteText, specCellText, type TableHead, type TableSpec } from '../charts/kit/tableSpec.ts'
import type { Run } from './shapes.ts'
import type { Type } from './type.ts'
import { brokenLines } from './typesetting.ts'

/** Where the rows and columns of tables stand, one table beneath the other, in letters of one size. */
export type TableLayout = {
  size: number
  /** So wide is the smaller number of a column, with what parts it from the other. */
  tables: readonly {
    top: number
    widths: readonly number[]
    notes: readonly number[]
    head: readonly (readonly Run[][])[]
    names: readonly (readonly Run[][])[]
    headHeight: number
    heights: readonly number[]
  }[]
  height: number
}

export type TableColours = { ink: string; ink2: string }

const largest = 15
/** Smaller than anybody reads: a table that is this large says by it that it wants another size of paper. */
const smallest = 1
/** In parts of the letters' size. */
const lead = 1.2
const padding = 0.5
const noteSize = 0.82
const gap = 0.9

/** The size of the letters of a smaller number beside another. */
export const noteSizeOf = (size: number) => size * noteSize

/** Tables in so much width and height, in the largest letters with which they fit; `widest` is how much wider than ours another program's letters may be. */
export function tableLayout(
  type: Type,
  specs: readonly TableSpec[],
  { width, height, widest = 1 }: { width: number; height: number; widest?: number },
  colours: TableColours,
): TableLayout {
  for (let size = largest; ; size -= 0.25) {
    const layout = laidOut(type, specs, size, width, widest, colours)
    const isWide = layout.tables.some(({ widths }) => sum(widths) > width + 0.01)
    if (size <= smallest || (!isWide && layout.height <= height)) return layout
  }
}

function laidOut(
  type: Type,
  specs: readonly TableSpec[],
  size: number,
  width: number,
  widest: number,
  { ink, ink2 }: TableColours,
): TableLayout {
  const wide = (text: string, weight = 400, of = size) =>
    type.widthOf(text, of, weight > 500 ? 'sans600' : 'sans400') * widest
  const style = { size, lead: size * lead }
  const count = Math.max(...specs.map(({ columns }) => columns.length))
  const pad = 2 * padding * size
  /** So that what just fits is not broken by the last digit of its width. */
  const slack = 0.1
  const nameOf = ({ text, note }: TableHead, weight: number): Run[] => [
    { text, weight, colour: ink },
    ...(note ? [{ text: ` ${note}`, weight: 400, colour: ink2 }] : []),
  ]
  const runsWidth = (runs: readonly Run[]) => runs.reduce((all, run) => all + wide(run.text, run.weight), 0)
  const names = specs.map(spec => spec.rows.map(row => nameOf(row.head, isBold(row) ? 600 : 400)))
  const corners = specs.map(({ corner }): Run[] => [{ text: corner, weight: 600, colour: ink }])
  const longest = Math.max(...[...names.flat(), ...corners].map(runsWidth))
  const first = Math.min(longest, width * 0.3) + pad
  const columns = Array.from({ length: count }, (_, i) => {
    const cells = specs.flatMap(({ rows }) => rows.flatMap(({ cells: all }) => all[i] ?? []))
    const heads = specs.flatMap(spec => spec.columns[i] ?? [])
    const noted = Math.max(0, ...cells.map(cell => wide(noteText(cell) ?? '', 400, noteSizeOf(size))))
    const note = noted > 0 ? noted + 0.4 * size : 0
    const values = Math.max(0, ...cells.map(cell => wide(specCellText(cell), 600)))
    const words = Math.max(0, ...heads.flatMap(({ text }) => text.split(' ').map(word => wide(word, 600))))
    const whole = Math.max(0, ...heads.map(({ text }) => wide(text, 600)))
    return { note, width: Math.max(values + note, words, whole / 2.5) + pad }
  })
  const free = Math.max(width - first - sum(columns.map(column => column.width)), 0)
  const extra = Math.min(free / count, 4 * size)
  const widths = [first, ...columns.map(column => column.width + extra)]
  let top = 0
  const tables = specs.map((spec, place) => {
    const broken = (runs: readonly Run[], i: number) =>
      brokenLines(type, runs, style, (widths[i]! - pad) / widest + slack)
    const head = [
      broken(corners[place]!, 0),
      ...spec.columns.map(({ text, isPresent }, i) =>
        broken([{ text, weight: 600, colour: isPresent ? ink : ink2 }], i + 1),
      ),
    ]
    const rows = names[place]!.map(runs => broken(runs, 0))
    const high = (lines: number) => size * (lines * lead + 0.3)
    const headHeight = high(Math.max(...head.map(lines => lines.length)))
    const heights = rows.map(lines => high(lines.length))
    const at = top
    top += headHeight + sum(heights) + (place + 1 < specs.length ? gap * size : 0)
    return { top: at, widths, notes: columns.map(({ note }) => note), head, names: rows, headHeight, heights }
  })
  return { size, tables, height: top }
}

export const sum = (lengths: readonly number[]) => lengths.reduce((all, one) => all + one, 0)
