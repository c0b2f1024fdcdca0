import type { Sink } from '../../export/pack.ts'

const name = 'stakeout-archive.zip'

/** How long a file that was handed over is kept: browsers copy it to where it is saved. */
const keptFor = 60_000

/**
 * An archive that grows on the disk, in the folder that browsers give a page for itself; undefined where there is none, as in
 * some private windows. The one before it is thrown away.
 */
export async function diskSink(): Promise<Sink | undefined> {
  try {
    const folder = await navigator.storage.getDirectory()
    const remove = () => folder.removeEntry(name).catch(() => {})
    await remove()
    const handle = await folder.getFileHandle(name, { create: true })
    const stream = await handle.createWritable()
    return {
      write: piece => stream.write(piece),
      async finish() {
        await stream.close()
        setTimeout(() => void remove(), keptFor)
        return new Blob([await handle.getFile()], { type: 'application/zip' })
      },
      async stop() {
        await stream.abort().catch(() => {})
        await remove()
      },
    }
  } catch {
    return undefined
  }
}
