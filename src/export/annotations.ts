import { crossings, differenceAt, yearlyGrowth } from '../analysis/betweenStacks.ts'
import type { Drawing } from '../charts/chart.ts'
import type { Stand } from '../charts/kit/room.ts'
import { type StackLine, stackLines } from '../model/index.ts'
import { quarterLabel } from '../model/quarters.ts'
import { rivalOf, sides } from '../model/sides.ts'
import { fraction } from '../model/units.ts'
import { clearOf, roomAround, take } from './shapeRoom.ts'
import { filledShape, lineShape as path, type Shape, stroked, type TextShape } from './shapes.ts'
import { type Type, textBoxOf } from './type.ts'

/** What is written, the places it may stand at, best first, and the shapes that belong to it. */
type Note = { shapes: Shape[]; text: string; colour: string; places: [x: number, y: number][] }

type Annotation = { label: string; notes: (drawing: Drawing, line: StackLine) => Note[] }

/** What can be written on a figure over time on request, computed from its lines. */
export const annotations = {
  difference: {
    label: 'Difference at the quarter',
    notes: ({ scene, x, y, look }, line) => {
      const gap = differenceAt(scene.answer, line, scene.horizon)
      const [top, foot] = sides.map(side => y(scene.answer[side][line][scene.horizon]!)) as [number, number]
      const at = x(scene.horizon) + 13
      const middle = (top + foot) / 2 + 4
      return [
        {
          shapes: [path(`M${at - 4} ${top}H${at}V${foot}H${at - 4}`, look.ink.ink, 1.25)],
          text: stackLines[line].unit.delta(Math.abs(gap)),
          colour: look.ink.ink,
          places: [0, 18, -18, 36, -36, 54].map(by => [at + 6, middle + by]),
        },
      ]
    },
  },
  growth: {
    label: 'Growth a year to the quarter',
    notes: ({ scene, x, y, look }, line) =>
      sides.flatMap((side): Note[] => {
        const rate = yearlyGrowth(scene.answer, side, line, scene.horizon)
        if (!Number.isFinite(rate)) return []
        const [from, to] = [0, scene.horizon].map(t => [x(t), y(scene.answer[side][line][t]!)]) as [Point, Point]
        const isUpper = scene.answer[side][line][scene.horizon]! >= scene.answer[rivalOf(side)][line][scene.horizon]!
        const [middleX, middleY] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
        return [
          {
            shapes: arrow(from, to, look.ink[side]),
            text: `${rate < 0 ? '' : '+'}${fraction.format(rate)} a year`,
            colour: look.ink[side],
            places: [-12, -30, -48, -66, -84].map(by => [middleX - 30, middleY + (isUpper ? by : 10 - by)]),
          },
        ]
      }),
  },
  crossover: {
    label: 'Where the lines cross',
    notes: ({ scene, x, y, look }, line) =>
      crossings(scene.answer, line).map(({ after, share, value }) => {
        const [atX, atY] = [x(after) + share * (x(after + 1) - x(after)), y(value)]
        const ring: Shape = { kind: 'circle', cx: atX, cy: atY, r: 7, paint: stroked(look.ink.ink, 1.5) }
        return {
          shapes: [ring],
          text: `Lines cross in ${quarterLabel(scene.asOf, after + 1)}`,
          colour: look.ink.ink,
          places: [24, -16, 42, -34, 60, -52, 78].map(by => [atX - 10, atY + by]),
        }
      }),
  },
} satisfies Record<string, Annotation>

export type AnnotationId = keyof typeof annotations

export const annotationIds = Object.keys(annotations) as AnnotationId[]

type Point = [x: number, y: number]

/** A thin line with a head, from one point to another. */
function arrow(from: Point, to: Point, colour: string): Shape[] {
  const turn = Math.atan2(to[1] - from[1], to[0] - from[0])
  const back = (length: number, aside: number): string => {
    const along = [to[0] - length * Math.cos(turn), to[1] - length * Math.sin(turn)] as const
    return `${(along[0] - aside * Math.sin(turn)).toFixed(2)} ${(along[1] + aside * Math.cos(turn)).toFixed(2)}`
  }
  return [
    path(`M${from[0].toFixed(2)} ${from[1].toFixed(2)}L${back(9, 0)}`, colour, 0.9, [4, 3]),
    { kind: 'path', d: `M${back(7, 0)}L${back(14, 3)}L${back(14, -3)}z`, paint: filledShape(colour) },
  ]
}

/**
 * The notes that are asked for, each where it meets no line and no other text and stays in the plot; one without a place
 * is left out whole, as is one whose own lines would run through a text.
 */
export function annotated(
  ids: readonly AnnotationId[],
  drawing: Drawing,
  line: StackLine,
  others: readonly Shape[],
  type: Type,
): Shape[] {
  const { plot, look } = drawing
  const room = roomAround(others, drawing, type)
  const texts = others.flatMap(shape => (shape.kind === 'text' ? [textBoxOf(type, shape)] : []))
  const notes = ids
    .flatMap(id => annotations[id].notes(drawing, line))
    .map(note => ({ ...note, shapes: note.shapes.flatMap(shape => clearOf(shape, texts)) }))
    .filter(({ shapes }) => shapes.length > 0)
  for (const { shapes } of notes) take(room, shapes, look)
  return notes.flatMap(({ shapes, text, colour, places }): Shape[] => {
    const size = look.label
    const stands = places.map(([x, y]): Stand => ({ x: Math.max(x, plot.x + 2), y, anchor: 'start' }))
    const stand = room.placeNear({ lines: [text], size, weight: 600 }, stands)
    if (!stand) return []
    const written: TextShape = {
      kind: 'text',
      ...stand,
      size,
      isSerif: false,
      runs: [{ text, weight: 600, colour }],
      rim: { colour: look.ink.page, width: look.label / 2.5 },
    }
    return [...shapes, written]
  })
}
