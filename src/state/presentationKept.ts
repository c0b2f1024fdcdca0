import type { Show } from './presentation.ts'
import { showPlace } from './presentationPlace.ts'
import { readShared, type Shared, sharedOf, writeShared } from './shared.ts'

/** The presentation that was under way before a reload: which scene, and what the room had made of it. */
export function keptShow(): { at: number; shared: Shared } | null {
  try {
    const raw = JSON.parse(showPlace.read() || 'null')
    return Number.isInteger(raw?.at) ? { at: raw.at, shared: readShared(raw.shared).state } : null
  } catch {
    return null
  }
}

/** Keeps a presentation as it moves on, for a reload; null forgets it. Answers how to stop. */
export function keepShow(show: Show | null): () => void {
  if (!show) {
    showPlace.write('')
    return () => {}
  }
  const write = () =>
    showPlace.write(
      JSON.stringify({ at: show.stage.getState().at, shared: writeShared(sharedOf(show.store.getState())) }),
    )
  const stops = [show.store.subscribe(write), show.stage.subscribe(write)]
  write()
  return () => stops.forEach(stop => stop())
}
