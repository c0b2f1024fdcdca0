import { anatomy } from '../../charts/kit/look.ts'
import type { Ink } from '../colours.ts'
import type { TextShape } from '../shapes.ts'
import type { Type } from '../type.ts'
import type { SheetColumn } from './native.ts'

/** What a chart is given on a slide: room in points, colours, what measures letters, and an axis where several share one. */
export type SlideArea = {
  width: number
  height: number
  ink: Ink
  type: Type
  extent?: [number, number] | undefined
}

export const textSizes = anatomy.export

/** A program that has not our letters may set words so much wider. */
export const widest = 1.3

/** Columns of a workbook as they come; `add` answers the place of the new one. */
export function columnList() {
  const columns: SheetColumn[] = []
  return { columns, add: (column: SheetColumn) => columns.push(column) - 1 }
}

/** A line of words over a chart. */
export const textLine = (
  text: string,
  [x, y]: [number, number],
  look: { size?: number; colour: string; weight?: number; anchor?: TextShape['anchor'] },
): TextShape => ({
  kind: 'text',
  x,
  y,
  anchor: look.anchor ?? 'start',
  size: look.size ?? textSizes.axis,
  isSerif: false,
  runs: [{ text, weight: look.weight ?? 400, colour: look.colour }],
  rim: null,
})

/**
 * An axis on round numbers that holds what is asked; office programs count its lines from where it begins. `most` is how
 * many steps there is room for.
 */
export function evenAxis(
  { from, to, ticks }: { from: number; to: number; ticks: readonly number[] },
  most = Number.POSITIVE_INFINITY,
) {
  const rough = ticks.length > 1 ? Number((ticks[1]! - ticks[0]!).toPrecision(12)) : to - from
  const times = [1, 2, 4, 5, 10, 20].find(count => (to - from) / (rough * count) <= most) ?? 20
  const step = rough * times
  const first = Number((Math.floor(from / step + 1e-9) * step).toPrecision(12))
  return { from: first, to, step }
}

/** The steps of an axis for which there is room: each number needs so much. */
export const stepsIn = (room: number, each: number) => Math.max(Math.floor(room / each), 1)

/** Two colours laid over each other: the second covers so much. */
export function mixed(ground: string, over: string, share: number): string {
  const parts = (hex: string) => [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16))
  const top = parts(over)
  const both = parts(ground).map((part, i) => Math.round(part * (1 - share) + top[i]! * share))
  return `#${both.map(part => part.toString(16).padStart(2, '0')).join('')}`
}
