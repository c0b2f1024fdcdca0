import type { Figure } from './figure.ts'
import { told } from './pngChunks.ts'
import { perInch } from './sizes.ts'
import { svgOf } from './svg.ts'
import type { Type } from './type.ts'

/**
 * A figure as a PNG of so many pixels for each at 1x, with its physical size and the words it carries. It is drawn from
 * outlines, so no font has to be waited for; the encoding is a worker's, so that the page stays live.
 */
export async function pngOf(type: Type, figure: Figure, scale: number, texts: Record<string, string>): Promise<Blob> {
  const [width, height] = [figure.width * scale, figure.height * scale]
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(type, figure, { asOutlines: true, scale }))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')!.drawImage(image, 0, 0, width, height)
  const bytes = await encoded(canvas)
  return new Blob([told(bytes, { perInch: perInch * scale, texts }) as Uint8Array<ArrayBuffer>], { type: 'image/png' })
}

async function encoded(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  if (typeof OffscreenCanvas === 'undefined') return onThePage(canvas)
  const bitmap = await createImageBitmap(canvas)
  const worker = new Worker(new URL('./encode.worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => resolve(new Uint8Array(data)))
      worker.addEventListener('error', () => reject(new Error('The picture could not be written')))
      worker.postMessage(bitmap, [bitmap])
    })
  } finally {
    worker.terminate()
  }
}

async function onThePage(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The picture could not be written')
  return new Uint8Array(await blob.arrayBuffer())
}
