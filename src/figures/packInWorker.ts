import type { Fact } from '../data/facts.ts'
import { rasterOnPage } from '../export/png.ts'
import { readerLanguages } from '../model/separators.ts'
import { figureType } from './fonts.ts'
import { type Pack, type PackItem, type PackOptions, packOf } from './pack.ts'
import { type PackReply, type PackRequest, sentItem } from './packMessages.ts'

type Progress = (done: number, of: number) => void

/**
 * Figures as one file, drawn and written by a worker while the page stays live: see `packOf`. Only the pixels of a PNG are the
 * page's. Where no worker can be had the page does it all.
 */
export async function packInWorker(
  items: readonly PackItem[],
  facts: readonly Fact[],
  options: PackOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<Pack | null> {
  const onPage = async () => packOf(await figureType(), items, facts, options, progress, signal)
  if (signal.aborted) return null
  const worker = started()
  if (!worker) return onPage()
  try {
    const answer = await new Promise<PackReply | 'broken' | 'cancelled'>(resolve => {
      signal.addEventListener('abort', () => resolve('cancelled'), { once: true })
      worker.addEventListener('error', () => resolve('broken'))
      worker.addEventListener('message', ({ data }: MessageEvent<PackReply>) => {
        if ('of' in data) progress(data.done, data.of)
        else if ('svg' in data) void answerPixels(data)
        else resolve(data)
      })
      const request: PackRequest = { items: items.map(sentItem), facts, options, languages: readerLanguages() }
      worker.postMessage(request, [])
    })
    if (answer === 'cancelled') return null
    if (answer === 'broken') return await onPage()
    if ('pack' in answer) return answer.pack
    throw new Error('failure' in answer ? answer.failure : 'The figures could not be written')
  } finally {
    worker.terminate()
  }
}

async function answerPixels({ svg, port }: { svg: string; port: MessagePort }) {
  port.postMessage(await rasterOnPage(svg).catch(() => null))
}

function started(): Worker | null {
  try {
    return new Worker(new URL('./pack.worker.ts', import.meta.url), { type: 'module', name: 'figures' })
  } catch {
    return null
  }
}
