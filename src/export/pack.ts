import { Zip, ZipPassThrough } from 'fflate'
import type { Chart } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'

/** One file of a pack, with what the manifest says of it. */
export type Packed = { name: string; file: Blob; about: Record<string, string | null> }

/** Where an archive is written, piece by piece; `finish` answers it as a file, `stop` throws it away. */
export type Sink = { write: (piece: Blob) => Promise<void>; finish: () => Promise<Blob>; stop: () => Promise<void> }

/** An archive whose pieces the browser keeps. */
export function memorySink(): Sink {
  const pieces: Blob[] = []
  return {
    write: async piece => void pieces.push(piece),
    finish: async () => new Blob(pieces, { type: 'application/zip' }),
    stop: async () => void pieces.splice(0),
  }
}

/**
 * Files as one ZIP, with a manifest of what each of them shows; the next one is taken when the one before is written, so that
 * one at a time is in memory. The same files make the same bytes.
 */
export async function zipOf(files: AsyncIterable<Packed> | Iterable<Packed>, sink: Sink = memorySink()): Promise<Blob> {
  const taken = new Set<string>()
  const manifest: unknown[] = []
  let current = { file: new Blob(), bytes: new Uint8Array() }
  let pieces: Blob[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece === current.bytes ? current.file : new Blob([new Uint8Array(piece)]))
  })
  const handOn = async () => {
    for (const piece of pieces) await sink.write(piece)
    pieces = []
  }
  const add = async (name: string, file: Blob) => {
    current = { file, bytes: new Uint8Array(await file.arrayBuffer()) }
    const entry = new ZipPassThrough(name)
    entry.mtime = '2000-01-01T00:00:00'
    zip.add(entry)
    entry.push(current.bytes, true)
    await handOn()
  }
  try {
    for await (const { name: wished, file, about } of files) {
      const name = freeName(wished, taken)
      await add(name, file)
      manifest.push({ file: name, ...about })
    }
    await add('manifest.json', new Blob([`${JSON.stringify(manifest, null, 2)}\n`]))
    zip.end()
    await handOn()
    return await sink.finish()
  } catch (error) {
    await sink.stop()
    throw error
  }
}

/** Two scenarios may make the same plain name: the later one is numbered. */
function freeName(wished: string, taken: Set<string>): string {
  let name = wished
  for (let count = 2; taken.has(name); count++) name = wished.replace(/(\.\w+)$/, `-${count}$1`)
  taken.add(name)
  return name
}

/** What an axis must hold so that figures of a chart can be compared; undefined for charts without an axis of values. */
export function commonExtent(chart: Chart, scenes: readonly ChartInput[]): [number, number] | undefined {
  if (chart.kind !== 'time' && chart.kind !== 'rank') return undefined
  const all = scenes.map(scene => chart.extent(scene))
  return [Math.min(...all.map(([low]) => low)), Math.max(...all.map(([, high]) => high))]
}
