import { type Bytes, base64urlBytes, base64urlOf } from './base64url.ts'
import { boxFor, openBox } from './box.ts'
import { bytesOfText, seal, unseal } from './envelope.ts'
import { type Json, patchOf } from './mergePatch.ts'
import { newestOnly } from './newestOnly.ts'
import { newDoor, type OwnRoom, roomKey, signingKey, verifyingKey } from './roomKeys.ts'
import { keyLength } from './roomLink.ts'
import { type PresenterMessage, readListenerMessage, readPresenterMessage } from './roomMessage.ts'
import { roster } from './roster.ts'
import { type LineState, type OpenTransport, type RoomClock, topicsOf } from './transport.ts'

type Content = { readonly [key: string]: Json }

/** How far apart what is sent is at the least, and how often the presenter is heard of at the least, in ms. */
const [apart, beat] = [1000 / 60, 2000] as const

/** So many are told in one message where a room has moved. */
const together = 1000

/** After this time a room ends, in ms. */
const day = 24 * 3600 * 1000

type PresenterEvents = {
  onState: (state: LineState) => void
  onListeners: (count: number) => void
  /** A listener's scenario, as it was written; not checked. */
  onOffer: (scenario: Json) => void
  /** The room is presented from another page now, or its day is over: this one says nothing more. */
  onEnd: (why: 'elsewhere' | 'day') => void
}

/**
 * The presenter's end of a room. What is shown is told as it changes: at rest as a whole, which the broker retains for
 * who comes late, in a movement as what has changed since. Only the newest is sent, at most 60 times a second.
 */
export async function presentRoom(own: OwnRoom, open: OpenTransport, clock: RoomClock, events: PresenterEvents) {
  const { link, run } = own
  const topics = topicsOf(link.name)
  const [key, signing, verifying, pair] = await Promise.all([
    roomKey(link.key),
    signingKey(own.signing),
    verifyingKey(link.presenter),
    boxPairOf(own),
  ])
  const sealed = (topic: string, message: PresenterMessage) => seal(key, topic, message, signing)
  const listeners = roster(clock, events.onListeners)
  const box = base64urlOf(pair.public)
  let seq = 0
  let whole: { seq: number; content: Content } | null = null
  let now: { content: Content; isMoving: boolean } | null = null
  let isOver = false
  let stopBeat = () => {}

  const line = open(
    { onMessage: (topic, bytes) => void hear(topic, bytes), onState },
    { topic: topics.stage, bytes: await sealed(topics.stage, { kind: 'lost', run }) },
  )
  const newest = newestOnly(send, apart, clock, line.isBusy)
  const stopDay = clock.after(day, () => void end('day'))

  async function send({ content, isMoving }: NonNullable<typeof now>) {
    const patch = isMoving && whole ? patchOf(whole.content, content) : null
    seq += 1
    if (patch && whole) {
      const step = await sealed(topics.steps, { kind: 'step', run, seq, of: whole.seq, patch })
      if (!isOver) line.publish(topics.steps, step)
    } else {
      whole = { seq, content }
      const all = await sealed(topics.stage, { kind: 'whole', run, seq, box, content })
      if (!isOver) line.publish(topics.stage, all, { isRetained: true, isSure: true })
    }
    stopBeat()
    // Also a step: it says what is shown to who has missed the last one, and that the presenter is there.
    if (!isOver) stopBeat = clock.after(beat, () => now && newest.give({ ...now, isMoving: true }))
  }

  function onState(state: LineState) {
    if (state === 'open') {
      line.subscribe(topics.stage)
      line.subscribe(topics.listeners)
      // A broker that was started anew has forgotten it.
      if (now) newest.give({ ...now, isMoving: false })
    }
    events.onState(state)
  }

  async function hear(topic: string, bytes: Bytes) {
    if (topic === topics.stage) {
      const message = readPresenterMessage(await unseal(key, topic, bytes, verifying))
      if (message && message.run > run && !isOver) {
        await stop()
        events.onEnd('elsewhere')
      }
      return
    }
    const sealedBox = await unseal(key, topic, bytes, null)
    const inBox = typeof sealedBox === 'string' ? base64urlBytes(sealedBox) : null
    const message = inBox && readListenerMessage(await openBox(pair, inBox))
    if (!message || isOver) return
    if (message.kind === 'here') listeners.here(message.id, message.box)
    if (message.kind === 'bye') listeners.bye(message.id)
    if (message.kind === 'offer' && listeners.has(message.id)) events.onOffer(message.scenario)
  }

  async function stop() {
    isOver = true
    stopDay()
    stopBeat()
    newest.drop()
    listeners.stop()
    await line.close()
  }

  async function end(why: 'day' | null = null) {
    if (isOver) return
    isOver = true
    seq += 1
    const ended = await sealed(topics.stage, { kind: 'ended', run, seq })
    // Retained in the place of what was shown: nothing of that stays with the broker.
    line.publish(topics.stage, ended, { isRetained: true, isSure: true })
    await stop()
    if (why) events.onEnd(why)
  }

  /** The room goes on under another name with another key: who is in is told them, each by a box, and nobody else. */
  async function move(): Promise<OwnRoom> {
    isOver = true
    const door = newDoor()
    const said = { name: door.name, key: base64urlOf(door.key) }
    const boxes = listeners.boxes()
    for (let from = 0; from < boxes.length; from += together) {
      const to = await Promise.all(
        boxes.slice(from, from + together).map(async one => {
          const reader = base64urlBytes(one.box, keyLength)
          return [one.id, reader ? base64urlOf(await boxFor(reader, said)) : ''] as const
        }),
      )
      seq += 1
      const moved = await sealed(topics.stage, { kind: 'moved', run, seq, to: Object.fromEntries(to) })
      line.publish(topics.stage, moved, { isSure: true })
    }
    seq += 1
    const closed = await sealed(topics.stage, { kind: 'closed', run, seq })
    line.publish(topics.stage, closed, { isRetained: true, isSure: true })
    await stop()
    return { ...own, link: { ...link, ...door }, run: run + 1 }
  }

  return {
    move,
    /** Tells what is shown, and whether it is in a movement. */
    tell: (content: Content, isMoving: boolean) => {
      if (isOver) return
      now = { content, isMoving }
      newest.give(now)
    },
    /** Ends the room for all. */
    end: () => end(),
  }
}

export type PresentedRoom = Awaited<ReturnType<typeof presentRoom>>

async function boxPairOf({ box }: OwnRoom) {
  const privateKey = await crypto.subtle.importKey('jwk', box, 'X25519', false, ['deriveBits'])
  const bytes = base64urlBytes(box.x ?? '')
  return { privateKey, public: bytes ?? bytesOfText('') }
}
