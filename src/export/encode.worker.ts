/** Writes the pixels that it is sent as a PNG, and sends its bytes back. */
self.addEventListener('message', ({ data }: MessageEvent<ImageBitmap>) => void encode(data))

async function encode(data: ImageBitmap) {
  const canvas = new OffscreenCanvas(data.width, data.height)
  canvas.getContext('2d')!.drawImage(data, 0, 0)
  const bytes = await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer()
  self.postMessage(bytes, { transfer: [bytes] })
}
