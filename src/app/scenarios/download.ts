import { fileName, writeFile } from '../../state/codec/file.ts'
import type { SavedItem } from '../../state/scenario/savedItem.ts'

/** Hands scenarios to the user as a file. */
export function download(name: string, kept: readonly SavedItem[]) {
  const address = URL.createObjectURL(new Blob([writeFile(kept)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName(name)
  link.click()
  // Some browsers begin to read only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
