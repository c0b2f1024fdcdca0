import { isBold, noteText, specCellText, type TableHead, type TableSpec } from '../charts/kit/tableSpec.ts'
import type { Run } from './shapes.ts'
import { SizeRefusal } from './sizes.ts'
import type { Type } from './type.ts'
import { brokenLines } from './typesetting.ts'

/** Where the rows and columns of tables stand, one table beneath the other, in letters of one size. */
export type TableLayout = {
  size: number
  /** The size of the smaller number of a cell, and whether it stands beneath the other instead of behind it. */
  noteSize: number
  isStacked: boolean
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
/** In points: smaller letters are not read on paper or on a slide. */
const smallestPoints = 6
/** In parts of the letters' size. */
const lead = 1.2
const padding = 0.5
const notes = 0.82
const gap = 0.9

/** How much wider and higher than its place a table is in the smallest letters, in the unit of the place. */
export class TableTooLarge extends SizeRefusal {
  readonly over: { width: number; height: number }
  constructor(over: { width: number; height: number }, advice: string) {
    super(advice)
    this.over = over
  }
}

/** Where tables are to stand: `point` is how much of its unit a point is, `widest` how much wider than ours another program's letters may be. */
type Place = { width: number; height: number; point: number; widest?: number; fewer: string | null }

/**
 * Tables in so much width and height, in the largest letters with which they fit. Throws where the smallest that are read
 * are too large, saying what to do; `fewer` is what there could be fewer of across, where that can be chosen.
 */
export function tableLayout(
  type: Type,
  specs: readonly TableSpec[],
  { width, height, point, widest = 1, fewer }: Place,
  colours: TableColours,
): TableLayout {
  const smallest = smallestPoints * point
  const hasNotes = specs.some(({ rows }) => rows.some(({ cells }) => cells.some(noteText)))
  const over = (layout: TableLayout) => ({
    width: Math.max(0, ...layout.tables.map(({ widths }) => sum(widths) - width)),
    height: Math.max(0, layout.height - height),
  })
  for (let size = Math.max(largest, smallest); ; size = Math.max(size - 0.25, smallest)) {
    const ways = [false, ...(hasNotes ? [true] : [])].map(isStacked =>
      laidOut(type, specs, { size, smallest, isStacked }, { width, widest }, colours),
    )
    const fitting = ways.find(layout => over(layout).width < 0.01 && over(layout).height < 0.01)
    if (fitting) return fitting
    if (size > smallest) continue
    const least = ways.find(layout => over(layout).width < 0.01) ?? ways.at(-1)!
    throw new TableTooLarge(over(least), adviceOf(over(least), { width, height, point, fewer }))
  }
}

/** What to do where a table is too large for its place in the smallest letters. */
function adviceOf(over: { width: number; height: number }, { width, height, point, fewer }: Omit<Place, 'widest'>) {
  const long = (length: number) => `${Math.ceil((length / point / 72) * 25.4) / 10} cm`
  const isWide = over.width >= 0.01
  const [has, is] = isWide ? [width, over.width] : [height, over.height]
  const side = isWide ? 'wide' : 'high'
  const few = isWide ? fewer : 'fewer rows'
  return `In letters of ${smallestPoints} points, the smallest that are read, this table is ${long(has + is)} ${side}, and there are ${long(has)} for it: take a larger size${few === null ? '' : `, or ${few}`}.`
}

type Letters = { size: number; smallest: number; isStacked: boolean }

function laidOut(
  type: Type,
  specs: readonly TableSpec[],
  { size, smallest, isStacked }: Letters,
  { width, widest }: { width: number; widest: number },
  { ink, ink2 }: TableColours,
): TableLayout {
  const noteSize = Math.max(size * notes, Math.min(size, smallest))
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
  const columns = Array.from({ length: count }, (_, i) => {
    const cells = specs.flatMap(({ rows }) => rows.flatMap(({ cells: all }) => all[i] ?? []))
    const heads = specs.flatMap(spec => spec.columns[i] ?? [])
    const noted = Math.max(0, ...cells.map(cell => wide(noteText(cell) ?? '', 400, noteSize)))
    const note = noted > 0 && !isStacked ? noted + 0.4 * size : 0
    const values = Math.max(0, ...cells.map(cell => wide(specCellText(cell), 600)))
    const words = Math.max(0, ...heads.flatMap(({ text }) => text.split(' ').map(word => wide(word, 600))))
    const whole = Math.max(0, ...heads.map(({ text }) => wide(text, 600)))
    return { note, width: Math.max(values + note, noted, words, whole / 2.5) + pad }
  })
  const others = sum(columns.map(column => column.width))
  // Names break where there is little room, at the least between words.
  const words = [...names.flat(), ...corners].flatMap(runs =>
    runs.flatMap(({ text, weight }) => text.split(' ').map(word => wide(word, weight))),
  )
  const least = Math.max(...words) + pad
  const first = Math.min(longest + pad, Math.max(width * 0.3, least), Math.max(width - others, least))
  const free = Math.max(width - first - others, 0)
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
    const heights = rows.map((lines, row) => {
      const isNoted = isStacked && spec.rows[row]!.cells.some(noteText)
      return Math.max(high(lines.length), isNoted ? high(1) + noteSize * lead : 0)
    })
    const at = top
    top += headHeight + sum(heights) + (place + 1 < specs.length ? gap * size : 0)
    return { top: at, widths, notes: columns.map(({ note }) => note), head, names: rows, headHeight, heights }
  })
  return { size, noteSize, isStacked, tables, height: top }
}

export const sum = (lengths: readonly number[]) => lengths.reduce((all, one) => all + one, 0)
