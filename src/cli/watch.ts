import { existsSync, watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import { Refusal, refuse } from '../asks/refusal.ts'

/**
 * Runs once, and again whenever the file is written, until it is interrupted; changes while it runs count as one. What a run refuses is told, and it
 * goes on. The folder is watched: programs that save put a new file in the place of the old one.
 */
export async function answerOnWrite(
  file: string,
  run: () => Promise<void>,
  tell: (sentence: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  if (!existsSync(file)) refuse(`Cannot read "${file}".`)
  let isDue = true
  let wake = () => {}
  const watcher = watch(dirname(file), { ...(signal && { signal }) }, (_, name) => {
    if (name !== basename(file) || !existsSync(file)) return
    isDue = true
    wake()
  })
  const closed = new Promise<void>(resolve => watcher.once('close', resolve))
  const isOver = () => signal?.aborted ?? false
  while (!isOver()) {
    if (isDue) {
      isDue = false
      await run().catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        tell(error.message)
      })
    } else await Promise.race([new Promise<void>(resolve => (wake = resolve)), closed])
  }
}
