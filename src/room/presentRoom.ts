import { type Bytes, base64urlBytes, base64urlOf } from './base64url.ts'
import { openBox } from './box.ts'
import { bytesOfText, seal, unseal } from './envelope.ts'
import { type Json, patchOf } from './mergePatch.ts'
import { newestOnly } from './newestOnly.ts'
import { type OwnRoom, roomKey, signingKey, verifyingKey } from './roomKeys.ts'
import { type PresenterMessage, readListenerMessage, readPresenterMessage } from './roomMessage.ts'
import { roster } from './roster.ts'
import { type LineState, type OpenTransport, type RoomClock, topicsOf } from './transport.ts'

type Content = { readonly [key: string]: Json }

/** How far apart what is sent is at the least, and how often the presenter is heard of at the least, in ms. */
const [apart, beat] = [1000 / 60, 2000] as const

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
    if (message.kind === 'here') listeners.here(message.id)
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

  return {
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
