import { rasterWith } from '../export/png.ts'
import { runFused } from '../model/fused.ts'
import { writeNumbersAs } from '../model/separators.ts'
import { figureType } from './fonts.ts'
import { packOf } from './pack.ts'
import { type PackReply, type PackRequest, receivedItem } from './packMessages.ts'

runFused()

const tell = (reply: PackReply, transfer: Transferable[] = []) => self.postMessage(reply, { transfer })

// A worker has no images: the page draws the pixels.
rasterWith(
  svg =>
    new Promise((resolve, reject) => {
      const { port1: answer, port2: port } = new MessageChannel()
      answer.addEventListener('message', ({ data }: MessageEvent<Uint8Array | null>) => {
        answer.close()
        if (data) resolve(data)
        else reject(new Error('The picture could not be written'))
      })
      answer.start()
      tell({ svg, port }, [port])
    }),
)

/** Packs what it is sent, and tells how it goes. The page ends this worker where the pack is cancelled. */
self.addEventListener('message', ({ data }: MessageEvent<PackRequest>) => void pack(data))

async function pack({ items, facts, options, languages }: PackRequest) {
  try {
    writeNumbersAs(languages[0] ?? 'en', languages[1])
    const progress = (done: number, of: number) => tell({ done, of })
    const { signal } = new AbortController()
    const made = await packOf(await figureType(), items.map(receivedItem), facts, options, progress, signal)
    tell(made ? { pack: made } : { failure: 'The figures could not be written' })
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : 'The figures could not be written' })
  }
}
