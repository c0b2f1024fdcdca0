import { hearingAll } from '../../live/live.ts'
import { readShared, writeShared } from '../codec/fields.ts'
import { isRecord } from '../codec/rawValue.ts'
import { initial, sharedOf } from '../scenario/scenarioState.ts'
import type { KeptShow, Seen, Show } from './presentation.ts'
import { showPlace } from './presentationPlace.ts'

/** The presentation that was under way before a reload, null where there was none. */
export function keptShow(): KeptShow | null {
  try {
    const raw: unknown = JSON.parse(showPlace.read() || 'null')
    if (!isRecord(raw)) return null
    const { scenes } = readShared(raw.story).state
    const isScene = (at: unknown): at is number => Number.isInteger(at) && Number(at) in scenes
    if (!isScene(raw.at)) return null
    const held =
      isRecord(raw.held) && isScene(raw.held.at) ? { at: raw.held.at, shared: readShared(raw.held.shared).state } : null
    const began = Number.isFinite(raw.began) ? Number(raw.began) : null
    const stage = { at: raw.at, isBlank: raw.isBlank === true, held, began }
    return { scenes, stage, shared: readShared(raw.shared).state }
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
  // The scenes stay as they are while they are shown: written once, not at each frame of a drag.
  const story = JSON.stringify(writeShared({ ...initial, scenes: show.scenes }))
  const write = () => {
    const { at, isBlank, held, began } = show.stage.getState()
    const shared = writeShared(sharedOf(show.store.getState()))
    const now = { at, isBlank, held: held && written(held), began, shared }
    showPlace.write(`{"story":${story},${JSON.stringify(now).slice(1)}`)
  }
  const stop = hearingAll(show.store.subscribe, show.stage.subscribe)(write)
  write()
  return stop
}

const written = ({ at, shared }: Seen) => ({ at, shared: writeShared(shared) })
