import * as v from 'valibot'
import { base64urlBytes } from './base64url.ts'
import type { Json } from './mergePatch.ts'
import { keyLength, type RoomLink } from './roomLink.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const fields = v.custom<{ readonly [key: string]: Json }>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
)
const key = v.pipe(v.string(), v.regex(/^[\w-]{43}$/))
const id = v.pipe(v.string(), v.regex(/^[\w-]{22}$/))

/** Where in the order of what a presenter says: in which run of the presenter's page, and the how-many-th of it. */
const place = { run: count, seq: count }

/**
 * What the presenter says. The whole of what is shown, with the key to write to the presenter by; a step, which is what has
 * changed since the whole that it names, and says by itself that the presenter is there; that the room has ended; that it has
 * moved, with the new name and key in a box for each who was in, and that who was not stays before a closed door; and what the broker
 * says for a presenter who is lost.
 */
const fromPresenter = v.variant('kind', [
  v.object({ kind: v.literal('whole'), ...place, box: key, content: fields }),
  v.object({ kind: v.literal('step'), ...place, of: count, patch: fields }),
  v.object({ kind: v.literal('ended'), ...place }),
  v.object({ kind: v.literal('moved'), ...place, to: v.record(id, v.string()) }),
  v.object({ kind: v.literal('closed'), ...place }),
  v.object({ kind: v.literal('lost'), run: count }),
])

/** What a listener says to the presenter alone: that it is there, by which key it is written to, that it goes, or what it offers. */
const fromListener = v.variant('kind', [
  v.object({ kind: v.literal('here'), id, box: key }),
  v.object({ kind: v.literal('bye'), id }),
  v.object({ kind: v.literal('offer'), id, scenario: fields }),
])

export type PresenterMessage = v.InferOutput<typeof fromPresenter>
export type ListenerMessage = v.InferOutput<typeof fromListener>

/** A presenter's message as it must be; null where it is anything else. */
export function readPresenterMessage(raw: unknown): PresenterMessage | null {
  const { success, output } = v.safeParse(fromPresenter, raw)
  return success ? output : null
}

/** A listener's message as it must be; null where it is anything else. */
export function readListenerMessage(raw: unknown): ListenerMessage | null {
  const { success, output } = v.safeParse(fromListener, raw)
  return success ? output : null
}

const door = v.object({ name: id, key })

/** A room's new name and key as they must be; null where it is anything else. */
export function readDoor(raw: unknown): Pick<RoomLink, 'name' | 'key'> | null {
  const { success, output } = v.safeParse(door, raw)
  const bytes = success ? base64urlBytes(output.key, keyLength) : null
  return success && bytes ? { name: output.name, key: bytes } : null
}
