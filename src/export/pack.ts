import { Zip, ZipPassThrough } from 'fflate'
import type { Chart } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'

/** One file of a pack, with what the manifest says of it. */
export type Packed = { name: string; file: Blob; about: Record<string, string | null> }

/**
 * Files as one ZIP, with a manifest of what each of them shows. The same files make the same bytes. One file at a time is in memory,
 * only to be summed up: what goes into the ZIP is the file that the browser keeps already, where it keeps large files.
 */
export async function zipOf(files: readonly Packed[]): Promise<Blob> {
  const named = uniquelyNamed(files)
  const pieces: Blob[] = []
  let current = { file: new Blob(), bytes: new Uint8Array() }
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece === current.bytes ? current.file : new Blob([new Uint8Array(piece)]))
  })
  const add = async (name: string, file: Blob) => {
    current = { file, bytes: new Uint8Array(await file.arrayBuffer()) }
    const entry = new ZipPassThrough(name)
    entry.mtime = '2000-01-01T00:00:00'
    zip.add(entry)
    entry.push(current.bytes, true)
  }
  for (const { name, file } of named) await add(name, file)
  const manifest = named.map(({ name, about }) => ({ file: name, ...about }))
  await add('manifest.json', new Blob([`${JSON.stringify(manifest, null, 2)}\n`]))
  zip.end()
  return new Blob(pieces, { type: 'application/zip' })
}

/** Two scenarios may make the same plain name: the later one is numbered. */
function uniquelyNamed(files: readonly Packed[]): Packed[] {
  const taken = new Set<string>()
  return files.map(one => {
    let name = one.name
    for (let count = 2; taken.has(name); count++) name = one.name.replace(/(\.\w+)$/, `-${count}$1`)
    taken.add(name)
    return { ...one, name }
  })
}

/** What an axis must hold so that figures of a chart can be compared; undefined for charts without an axis of values. */
export function commonExtent(chart: Chart, scenes: readonly ChartInput[]): [number, number] | undefined {
  if (chart.kind !== 'time' && chart.kind !== 'rank') return undefined
  const all = scenes.map(scene => chart.extent(scene))
  return [Math.min(...all.map(([low]) => low)), Math.max(...all.map(([, high]) => high))]
}
