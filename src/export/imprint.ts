import type { WrittenNumbers } from '../model/numberStyle.ts'
import type { Ink, ThemeId } from './colours.ts'
import type { FaceId } from './faces.ts'
import { lineShape, type Run, rect, type Shape, scaled } from './shapes.ts'
import type { Type } from './type.ts'
import { brokenLines, type Style, setLines } from './typesetting.ts'

/** A logo as plain shapes in a box of its own, from the origin. */
export type LogoShapes = { width: number; height: number; shapes: readonly Shape[] }

/** Letters of a firm's own: the file of each face that it has, called by the firm's family; `id` differs where files do. */
export type HouseFaces = {
  id: string
  faces: { readonly [Face in FaceId]?: { name: string; family: string; weight: number; file: Uint8Array } }
}

/** What a figure is given of a house file. Without one nothing of it is there. */
export type FigureHouse = {
  inks: Record<ThemeId, Ink>
  logo: LogoShapes | null
  /** Paragraphs that must stand whole under the figure: who, when, the short disclosure, the footer. */
  imprint: readonly string[]
  faces: HouseFaces | null
  numbers: WrittenNumbers
  /** The disclosure in full, for files that have a page of their own for it. */
  long: string | null
}

/** Paragraphs of lines in their place: how wide they may be, and how high they are. */
export type SetText = { x: number; top: number; width: number; height: number; paragraphs: Run[][][]; style: Style }

/** The firm's texts and logo under a figure, so high, and drawn from a place on. */
export type Imprint = {
  height: number
  lines: number
  texts: Run[][][]
  at: (x: number, y: number) => { rule: Shape; logo: Shape[]; text: SetText; paragraphs: Shape[][] }
}

const logoHeight = 30
const gap = 14

/** Sets what a firm must have under its figures in so much width. On a dark ground its logo stands on a light tile, as it is made for paper. */
export function imprintIn(
  type: Type,
  { imprint, logo, inks }: FigureHouse,
  { ink, isDark }: { ink: Ink; isDark: boolean },
  style: Style,
  width: number,
): Imprint {
  const size = logo && logoSize(logo, width)
  const beside = size ? size.width + 6 + gap : 0
  const texts = imprint.map((text, i) =>
    brokenLines(
      type,
      [{ text, weight: i === 0 ? 600 : 400, colour: i === 0 ? ink.ink : ink.ink2 }],
      style,
      width - beside,
    ),
  )
  const lines = texts.flat().length
  const height = 12 + Math.max(lines * style.lead, size?.height ?? 0)
  return {
    height,
    lines,
    texts,
    at: (x, y) => {
      const set = setLines(texts.flat(), x + beside, y + 12, style)
      return {
        rule: lineShape(`M${x} ${y + 6}H${x + width}`, ink.grid, 0.75),
        logo: logo && size ? logoAt(logo, size, x + 3, y + 15, isDark ? inks.light.page : null) : [],
        text: {
          x: x + beside,
          top: y + 12,
          width: width - beside,
          height: lines * style.lead,
          paragraphs: texts,
          style,
        },
        paragraphs: texts.map(paragraph => set.splice(0, paragraph.length)),
      }
    },
  }
}

/** No wider than a quarter of the figure. */
function logoSize({ width, height }: LogoShapes, room: number) {
  const by = Math.min(logoHeight / height, (room * 0.25) / width)
  return { width: width * by, height: height * by, by }
}

function logoAt({ shapes }: LogoShapes, size: ReturnType<typeof logoSize>, x: number, y: number, tile: string | null) {
  const around = tile === null ? [] : [rect(x - 3, y - 3, size.width + 6, size.height + 6, tile)]
  return [...around, ...shapes.map(shape => movedShape(scaled(shape, size.by), x, y))]
}

/** A shape of a logo from another place: paths of it have absolute coordinates only. */
function movedShape(shape: Shape, x: number, y: number): Shape {
  if (shape.kind === 'image') return { ...shape, x: shape.x + x, y: shape.y + y }
  if (shape.kind !== 'path') return shape
  let isX = false
  return {
    ...shape,
    d: shape.d.replace(/-?\d+\.?\d*(?:e-?\d+)?/g, number => {
      isX = !isX
      return String(Math.round((Number(number) + (isX ? x : y)) * 1000) / 1000)
    }),
  }
}
