import { drawOnCanvas, unpackedImages } from './canvasDrawing.ts'
import type { DrawnFigure } from './figure.ts'
import { checkPixels } from './pixelCheck.ts'
import { withMetadata } from './pngChunks.ts'
import { perInch } from './sizes.ts'
import type { Type } from './type.ts'

/** Draws a figure as a PNG, so many pixels for each at 1x. */
type Raster = (type: Type, figure: DrawnFigure, scale: number) => Promise<Uint8Array>

/** A figure as a PNG of so many pixels for each at 1x, with its physical size and the words it carries. Letters are outlines, so no font has to be waited for. */
export async function pngOf(
  type: Type,
  figure: DrawnFigure,
  scale: number,
  texts: Record<string, string>,
): Promise<Blob> {
  const bytes = await raster(type, figure, scale)
  return new Blob([withMetadata(bytes, { perInch: perInch * scale, texts }) as Uint8Array<ArrayBuffer>], {
    type: 'image/png',
  })
}

let raster: Raster = rasterInBrowser

/** Who draws pixels from now on, where there is no browser. */
export function rasterWith(other: Raster) {
  raster = other
}

async function rasterInBrowser(type: Type, figure: DrawnFigure, scale: number): Promise<Uint8Array> {
  const images = await unpackedImages(figure)
  const canvas = typeof OffscreenCanvas === 'undefined' ? pageCanvas() : heldCanvas()
  const [width, height] = [Math.round(figure.width * scale), Math.round(figure.height * scale)]
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  // Drawn by the processor: its pixels are read at once, and are the same on every machine.
  const context = canvas.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D | null
  if (!context) throw new Error('The picture could not be written')
  context.resetTransform()
  checkPixels(context)
  context.clearRect(0, 0, width, height)
  drawOnCanvas(context, type, figure, scale, images)
  const blob = await written(canvas)
  if (!blob) throw new Error('The picture could not be written')
  return new Uint8Array(await blob.arrayBuffer())
}

const written = (canvas: OffscreenCanvas | HTMLCanvasElement): Promise<Blob | null> =>
  'convertToBlob' in canvas
    ? canvas.convertToBlob({ type: 'image/png' })
    : new Promise(resolve => canvas.toBlob(resolve, 'image/png'))

const pageCanvas = () => document.createElement('canvas')

/** A canvas at rest is let go after so long. */
const holdFor = 3000

let held: OffscreenCanvas | null = null
let alarm: ReturnType<typeof setTimeout> | undefined

/** The canvas of the last picture: to find the memory for a new one takes longer than to draw on it. */
function heldCanvas(): OffscreenCanvas {
  held ??= new OffscreenCanvas(1, 1)
  clearTimeout(alarm)
  alarm = setTimeout(() => {
    held = null
  }, holdFor)
  return held
}
