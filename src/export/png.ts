import { encoder } from './encoder.ts'
import type { DrawnFigure } from './figure.ts'
import { withMetadata } from './pngChunks.ts'
import { perInch } from './sizes.ts'
import { outlinedSvg } from './svg.ts'
import type { Type } from './type.ts'

/**
 * A figure as a PNG of so many pixels for each at 1x, with its physical size and the words it carries. It is drawn from
 * outlines, so no font has to be waited for; the encoding is a worker's, so that the page stays live.
 */
export async function pngOf(
  type: Type,
  figure: DrawnFigure,
  scale: number,
  texts: Record<string, string>,
): Promise<Blob> {
  const [width, height] = [figure.width * scale, figure.height * scale]
  const sized = outlinedSvg(type, figure).replace(/width="\d+" height="\d+"/, `width="${width}" height="${height}"`)
  const bytes = await raster(sized)
  return new Blob([withMetadata(bytes, { perInch: perInch * scale, texts }) as Uint8Array<ArrayBuffer>], {
    type: 'image/png',
  })
}

let raster = rasterOnPage

/** Who draws pixels from now on: a worker, which has no images, asks its page. */
export function rasterWith(other: typeof rasterOnPage) {
  raster = other
}

/** An SVG as PNG of its own size; a worker encodes it where there can be one. */
export async function rasterOnPage(svg: string): Promise<Uint8Array> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const hasWorker = typeof OffscreenCanvas !== 'undefined'
  return hasWorker ? inTheWorker(image).catch(() => onThePage(image)) : onThePage(image)
}

const encode = encoder()

const inTheWorker = async (image: HTMLImageElement) => encode(await createImageBitmap(image))

async function onThePage(image: HTMLImageElement): Promise<Uint8Array> {
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height
  canvas.getContext('2d')!.drawImage(image, 0, 0)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The picture could not be written')
  return new Uint8Array(await blob.arrayBuffer())
}
