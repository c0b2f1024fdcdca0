type Asked = { bitmap: ImageBitmap; port: MessagePort }

/** Writes the pixels that it is sent as a PNG, and answers with its bytes, or with nothing where that fails. */
self.addEventListener('message', ({ data }: MessageEvent<Asked>) => void encode(data))

async function encode({ bitmap, port }: Asked) {
  try {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    canvas.getContext('bitmaprenderer')!.transferFromImageBitmap(bitmap)
    const bytes = await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer()
    port.postMessage(bytes, [bytes])
  } catch {
    port.postMessage(null)
  }
}
