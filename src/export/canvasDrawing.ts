import type { DrawnFigure } from './figure.ts'
import type { ImageShape, Paint, Shape, TextShape } from './shapes.ts'
import { piecesIn, type Type } from './type.ts'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** The pictures of pixels among these shapes, by their files in base64, unpacked to be drawn. */
export async function unpackedImages({ shapes }: DrawnFigure): Promise<ReadonlyMap<string, ImageBitmap>> {
  const files = new Set(shapes.flatMap(shape => (shape.kind === 'image' ? shape.png : [])))
  const unpacked = [...files].map(async (png): Promise<[string, ImageBitmap]> => {
    const bytes = Uint8Array.from(atob(png), letter => letter.charCodeAt(0))
    return [png, await createImageBitmap(new Blob([bytes], { type: 'image/png' }))]
  })
  return new Map(await Promise.all(unpacked))
}

/** Draws a figure on a canvas, so many pixels for each at 1x, over what is there: the shapes that its SVG has, letters as outlines. */
export function drawOnCanvas(
  context: Context,
  type: Type,
  { shapes }: DrawnFigure,
  scale: number,
  images: ReadonlyMap<string, CanvasImageSource> = new Map(),
) {
  context.setTransform(scale, 0, 0, scale, 0, 0)
  context.lineJoin = 'round'
  for (const shape of shapes) {
    if (shape.kind === 'text') write(context, type, shape)
    else if (shape.kind === 'image') {
      context.globalAlpha = 1
      const image = images.get(shape.png)
      if (image) context.drawImage(image, shape.x, shape.y, shape.width, shape.height)
    } else paintPath(context, pathOf(shape), shape.paint)
  }
}

function pathOf(shape: Exclude<Shape, TextShape | ImageShape>): Path2D {
  if (shape.kind === 'path') return new Path2D(shape.d)
  const path = new Path2D()
  if (shape.kind === 'circle') path.arc(shape.cx, shape.cy, shape.r, 0, 2 * Math.PI)
  else path.rect(shape.x, shape.y, shape.width, shape.height)
  return path
}

function paintPath(context: Context, path: Path2D, paint: Paint) {
  if (paint.fill) {
    context.globalAlpha = paint.fillOpacity
    context.fillStyle = paint.fill
    context.fill(path, paint.isEvenOdd ? 'evenodd' : 'nonzero')
  }
  if (paint.stroke) {
    context.globalAlpha = paint.strokeOpacity
    context.strokeStyle = paint.stroke
    context.lineWidth = paint.strokeWidth
    context.lineCap = paint.isRound ? 'round' : 'butt'
    context.setLineDash([...paint.dash])
    context.stroke(path)
  }
}

/** A line of text over its rim. Letters that no font of a figure has are written by a font of this machine, in the room that was left for them. */
function write(context: Context, type: Type, shape: TextShape) {
  const { rim, y, size, isSerif } = shape
  const parts = piecesIn(type, shape).map(({ piece, x, run }) => {
    const path = new Path2D()
    type.trace(piece, x, y, size, path)
    return { piece, path, x, colour: run.colour }
  })
  context.globalAlpha = 1
  if (rim) {
    context.strokeStyle = context.fillStyle = rim.colour
    context.lineWidth = rim.width
    context.lineCap = 'butt'
    context.setLineDash([])
    for (const { path } of parts) {
      context.fill(path)
      context.stroke(path)
    }
  }
  for (const { piece, path, x, colour } of parts) {
    context.fillStyle = colour
    if (piece.font !== null) {
      context.fill(path)
      continue
    }
    context.save()
    context.font = `${size}px ${isSerif ? 'serif' : 'sans-serif'}`
    context.translate(x, y)
    context.scale(type.pieceWidth(piece, size) / context.measureText(piece.text).width, 1)
    context.fillText(piece.text, 0, 0)
    context.restore()
  }
}
