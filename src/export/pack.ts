import { zipSync } from 'fflate'
import type { Chart } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'

/** One file of a pack, with what the manifest says of it. */
export type Packed = { name: string; file: Blob; about: Record<string, string | null> }

/** Files as one ZIP, with a manifest of what each of them shows. The same files make the same bytes. */
export async function zipOf(files: readonly Packed[]): Promise<Blob> {
  const named = uniquelyNamed(files)
  const entries = await Promise.all(
    named.map(async ({ name, file }) => [name, new Uint8Array(await file.arrayBuffer())] as const),
  )
  const manifest = named.map(({ name, about }) => ({ file: name, ...about }))
  const zip = zipSync(
    {
      ...Object.fromEntries(entries),
      'manifest.json': new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
    },
    { level: 0, mtime: '2000-01-01T00:00:00' },
  )
  return new Blob([zip], { type: 'application/zip' })
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
