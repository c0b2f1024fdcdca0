import { type Bytes, base64urlBytes, base64urlOf } from './base64url.ts'
import { boxFor, openBox } from './box.ts'
import { seal, unseal } from './envelope.ts'
import { type Following, followed, isOver as isFinal, nothingYet } from './follow.ts'
import type { Json } from './mergePatch.ts'
import { boxPair, publicBytes, roomKey, verifyingKey } from './roomKeys.ts'
import { nameLength, type RoomLink } from './roomLink.ts'
import { type ListenerMessage, readDoor, readPresenterMessage } from './roomMessage.ts'
import { type LineState, type OpenTransport, type RoomClock, topicsOf } from './transport.ts'

/** When a presenter counts as silent, how often a listener says that it is there, and when a missing whole is asked for, in ms. */
const [quietAfter, hereEvery, askAfter] = [7000, 20_000, 300] as const

/** What a listener knows: of the presenter, of the line, and whether a presenter who was there has said nothing for long. */
export type ListenerView = Following & { line: LineState; isQuiet: boolean }

type ListenerEvents = {
  onView: (view: ListenerView) => void
  /** The room goes on behind another link, which was told to who was in it. */
  onMoved: (link: RoomLink) => void
}

/** A listener's end of a room: hears the presenter, and tells who listens to it what it knows at each change. */
export async function joinRoom(
  link: RoomLink,
  open: OpenTransport,
  clock: RoomClock,
  { onView, onMoved }: ListenerEvents,
) {
  const topics = topicsOf(link.name)
  const [key, verifying, pair] = await Promise.all([roomKey(link.key), verifyingKey(link.presenter), boxPair()])
  const ownPublic = await publicBytes(pair.publicKey)
  const own = {
    id: base64urlOf(crypto.getRandomValues(new Uint8Array(nameLength))),
    box: base64urlOf(ownPublic),
  }
  let view: ListenerView = { ...nothingYet, line: 'opening', isQuiet: false }
  let isOver = false
  let [stopQuiet, stopHere, stopAsk] = [() => {}, () => {}, () => {}]
  let isAsking = false
  /** Messages are opened in the order in which they came: where a room has moved is read before that it is closed. */
  let turn = Promise.resolve()

  const line = open({ onMessage: (topic, bytes) => void (turn = turn.then(() => hear(topic, bytes))), onState }, null)

  function show(now: Partial<ListenerView>) {
    if (isOver) return
    view = { ...view, ...now }
    onView(view)
  }

  async function hear(topic: string, bytes: Bytes) {
    const message = readPresenterMessage(await unseal(key, topic, bytes, verifying))
    if (!message || isOver) return
    if (message.kind === 'moved' && message.run >= view.run) return goAlong(message.to)
    const { line: _, isQuiet, ...before } = view
    const now = followed(before, message)
    if (now === before) return
    const isFirst = before.box !== now.box
    stopQuiet()
    if (now.presenter === 'there') stopQuiet = clock.after(quietAfter, () => show({ isQuiet: true }))
    if (now.isBehind) askSoon()
    show({ ...now, isQuiet: now.presenter === 'there' ? false : isQuiet })
    if (isFirst && now.box) sayHere()
    if (isFinal(now)) await leave(false)
  }

  async function goAlong(to: Readonly<Record<string, string>>) {
    const box = base64urlBytes(to[own.id] ?? '')
    const door = box && readDoor(await openBox({ privateKey: pair.privateKey, public: ownPublic }, box))
    if (!door || isOver) return
    await leave(false)
    onMoved({ ...link, ...door })
  }

  function onState(state: LineState) {
    if (state === 'open') {
      line.subscribe(topics.stage)
      line.subscribe(topics.steps)
      if (view.box) sayHere()
    }
    show({ line: state })
  }

  /** Once in a while, however many steps come whose whole did not. */
  function askSoon() {
    if (isAsking) return
    isAsking = true
    stopAsk = clock.after(askAfter, () => {
      isAsking = false
      if (view.isBehind && view.line === 'open') line.subscribe(topics.stage)
    })
  }

  function sayHere() {
    stopHere()
    void say({ kind: 'here', ...own })
    stopHere = clock.after(hereEvery, sayHere)
  }

  /** To the presenter alone. */
  async function say(message: ListenerMessage) {
    const reader = view.box && base64urlBytes(view.box)
    if (!reader || view.line !== 'open') return false
    const box = base64urlOf(await boxFor(reader, message))
    line.publish(topics.listeners, await seal(key, topics.listeners, box, null), { isSure: message.kind === 'offer' })
    return true
  }

  async function leave(isTold = true) {
    if (isOver) return
    if (isTold) await say({ kind: 'bye', id: own.id })
    isOver = true
    for (const stop of [stopQuiet, stopHere, stopAsk]) stop()
    await line.close()
  }

  return {
    /** Offers a scenario to the presenter, and to nobody else; answers whether it could be sent. */
    offer: (scenario: { readonly [key: string]: Json }) => say({ kind: 'offer', id: own.id, scenario }),
    leave: () => leave(),
  }
}

export type JoinedRoom = Awaited<ReturnType<typeof joinRoom>>
