import { create, type Font } from 'fontkit'
import type { ThemeId } from '../../src/export/colours.ts'
import { themeInks } from '../../src/export/colours.ts'
import type { FontId } from '../../src/export/faces.ts'
import type { DrawnFigure } from '../../src/export/figure.ts'
import type { Shape, TextShape } from '../../src/export/shapes.ts'
import { type PlacedPiece, piecesIn } from '../../src/export/type.ts'
import { type Box, edgesOf, type Ink, piecesOf } from './crossings.ts'
import { type } from './type.ts'

const fonts = new Map<FontId, Font>()
const inks = new Map<string, Box>()

/** The ink of a piece of a text at size 1 from its start, from the outlines of the font itself. */
function inkAtOne({ text, font: id }: PlacedPiece['piece']): Box {
  const key = `${id} ${text}`
  const known = inks.get(key)
  if (known) return known
  const box =
    id === null ? { left: 0, right: type.pieceWidth({ text, font: id }, 1), top: -0.7, bottom: 0.2 } : inkIn(id, text)
  inks.set(key, box)
  return box
}

function inkIn(id: FontId, text: string): Box {
  const font = fonts.get(id) ?? (create(type.fileOf(id) as Buffer) as Font)
  fonts.set(id, font)
  const { bbox, advanceWidth } = font.layout(text)
  const em = font.unitsPerEm
  return bbox.maxX > bbox.minX
    ? { left: bbox.minX / em, right: bbox.maxX / em, top: -bbox.maxY / em, bottom: -bbox.minY / em }
    : { left: 0, right: advanceWidth / em, top: 0, bottom: 0 }
}

/** Where the ink of a line of text lies. */
function inkBox(text: TextShape): Box {
  const { size, y } = text
  const boxes = piecesIn(type, text).map(({ piece, x }) => {
    const { left, right, top, bottom } = inkAtOne(piece)
    return { left: x + left * size, right: x + right * size, top: y + top * size, bottom: y + bottom * size }
  })
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

/** Grounds that a text may stand on, half on and half beside. */
const grounds = ['page', 'rail', 'awsWash', 'allianceWash'] as const

/** A figure as ink, each colour by what it is for. */
export const inkOf = (figure: DrawnFigure, theme: ThemeId): Ink[] =>
  figure.shapes.flatMap(shape => inkOfShape(shape, theme))

function inkOfShape(shape: Shape, theme: ThemeId): Ink[] {
  const ink = themeInks[theme]
  const roleOf = (colour: string) => Object.entries(ink).find(([, hex]) => hex === colour)?.[0] ?? colour
  if (shape.kind === 'text') {
    const says = shape.runs.map(({ text }) => text).join('')
    return [{ kind: 'text', says, box: inkBox(shape), size: shape.size, rim: (shape.rim?.width ?? 0) / 2 }]
  }
  if (shape.kind === 'image') {
    const box = { left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height }
    return [{ kind: 'line', what: 'a logo', pieces: edgesOf(box), width: 0, isQuiet: false, covers: box }]
  }
  const { fill, fillOpacity, stroke, strokeWidth } = shape.paint
  const isGround = fill === null || fillOpacity < 0.2 || grounds.some(name => ink[name] === fill)
  if (shape.kind === 'rect') {
    const box = { left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height }
    if ((isGround && !stroke) || shape.width < 0.1) return []
    return [
      {
        kind: 'line',
        what: `a bar of ${roleOf(fill ?? stroke!)}`,
        pieces: edgesOf(box),
        width: stroke ? strokeWidth : 0,
        isQuiet: false,
        ...(!isGround && { covers: box }),
      },
    ]
  }
  if (shape.kind === 'circle') {
    const { cx, cy, r } = shape
    const box = { left: cx - r, right: cx + r, top: cy - r, bottom: cy + r }
    return [
      { kind: 'line', what: `a mark of ${roleOf(stroke ?? fill!)}`, pieces: edgesOf(box), width: 0, isQuiet: false },
    ]
  }
  // The page-coloured casing of a series is no ink of its own.
  if (stroke && stroke !== ink.page) {
    // Hatching is a fill.
    const isQuiet = stroke === ink.grid || stroke === ink.axis || stroke === ink.hatch
    return [
      { kind: 'line', what: `a line of ${roleOf(stroke)}`, pieces: piecesOf(shape.d), width: strokeWidth, isQuiet },
    ]
  }
  // A filled path is the cells of a map or a fan, on which texts stand; but the head of an arrow is not.
  const isHead = fill !== null && piecesOf(shape.d).length === 3
  return !isHead
    ? []
    : [{ kind: 'line', what: `a head of ${roleOf(fill)}`, pieces: piecesOf(shape.d), width: 0, isQuiet: false }]
}
