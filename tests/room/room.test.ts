import { expect, it, vi } from 'vitest'
import { base64urlOf } from '../../src/room/base64url.ts'
import { boxFor } from '../../src/room/box.ts'
import { seal, unseal } from '../../src/room/envelope.ts'
import { joinRoom, type ListenerView } from '../../src/room/joinRoom.ts'
import type { Json } from '../../src/room/mergePatch.ts'
import { presentRoom } from '../../src/room/presentRoom.ts'
import { newRoom, type OwnRoom, roomKey, signingKey, verifyingKey } from '../../src/room/roomKeys.ts'
import type { RoomLink } from '../../src/room/roomLink.ts'
import { topicsOf } from '../../src/room/transport.ts'
import { handClock, pretendBroker } from '../kit/pretendBroker.ts'

const at = (slowdown: number) => ({ at: 0, shared: { v: 2, changes: { adoptionSlowdown: slowdown } } })

/** What comes of promises, looked at as often as they have had their turn. */
const soon = (look: () => void) => vi.waitFor(look, { timeout: 20_000, interval: 2 })

type Presenter = Awaited<ReturnType<typeof present>>

async function present(broker: ReturnType<typeof pretendBroker>, own: OwnRoom, clock = handClock()) {
  const heard = { counts: [] as number[], offers: [] as Json[], ends: [] as string[] }
  const { tell, end, move } = await presentRoom(own, broker.open, clock, {
    onState: () => {},
    onListeners: count => heard.counts.push(count),
    onOffer: scenario => heard.offers.push(scenario),
    onEnd: why => heard.ends.push(why),
  })
  return { tell, end, move, heard, clock }
}

async function listen(broker: ReturnType<typeof pretendBroker>, { link }: OwnRoom, clock = handClock(3_600_000)) {
  const views: ListenerView[] = []
  const moves: RoomLink[] = []
  const { offer, leave } = await joinRoom(link, broker.open, clock, {
    onView: view => views.push(view),
    onMoved: link => moves.push(link),
  })
  const last = () => views.at(-1)
  const shows = (content: unknown) => soon(() => expect(last()?.content).toEqual(content))
  return { views, moves, last, shows, offer, leave, clock }
}

/** A room with its presenter, who shows a slowdown of a quarter, and a listener whose clock is an hour ahead. */
async function begin() {
  const broker = pretendBroker()
  const own = await newRoom('wss://rooms.example/')
  const presenter = await present(broker, own)
  const listener = await listen(broker, own)
  presenter.tell(at(0.25), false)
  await listener.shows(at(0.25))
  return { broker, own, presenter, listener, topics: topicsOf(own.link.name) }
}

/** A drag of so many moves, each sent. */
async function drag({ tell, clock }: Presenter, broker: ReturnType<typeof pretendBroker>, moves: number) {
  const steps = () => broker.passed.filter(({ topic }) => topic.endsWith('/steps'))
  for (let move = 1; move <= moves; move++) {
    const before = steps().length
    tell(at(move / 100), true)
    clock.advance(17)
    await soon(() => expect(steps().length).toBe(before + 1))
  }
}

it('a listener sees what the presenter shows, in a drag too, and its steps are smaller than the whole', async () => {
  const { broker, presenter, listener, topics } = await begin()
  await drag(presenter, broker, 3)
  await listener.shows(at(0.03))
  const sizes = (topic: string) => broker.passed.filter(one => one.topic === topic).map(({ bytes }) => bytes.length)
  expect(sizes(topics.steps)).toHaveLength(3)
  expect(sizes(topics.stage)).toHaveLength(1)
})

it('the broker reads nothing: neither a name of the model nor a number of it passes it in the clear', async () => {
  const { broker, presenter } = await begin()
  await drag(presenter, broker, 2)
  const seen = broker.passed.map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join()
  expect(broker.passed.length).toBeGreaterThan(3)
  for (const word of ['adoptionSlowdown', 'shared', 'kind', 'whole', '0.25']) expect(seen).not.toContain(word)
})

it('who comes late, in the middle of a drag, sees the same as who was there', async () => {
  const { broker, own, presenter, listener } = await begin()
  await drag(presenter, broker, 4)
  const late = await listen(broker, own)
  await late.shows(at(0.25))
  await drag(presenter, broker, 5)
  for (const one of [late, listener]) await one.shows(at(0.05))
})

it('with 30 % of messages lost, a third twice and a third behind later ones, a listener ends where the presenter does, and never goes back in a drag', async () => {
  const { broker, presenter, listener } = await begin()
  let turn = 0
  broker.setFate(() => {
    turn += 1
    return { times: [0, 1, 2, 1, 0, 1, 2, 0, 1, 1][turn % 10]!, isLate: turn % 3 === 0 }
  })
  await drag(presenter, broker, 60)
  broker.giveLate()
  presenter.tell(at(0.9), false)
  broker.setFate(() => ({ times: 1 }))
  presenter.clock.advance(5000)
  listener.clock.advance(1000)
  await listener.shows(at(0.9))
  const seen = listener.views.map(
    ({ content }) => (content as ReturnType<typeof at> | null)?.shared.changes.adoptionSlowdown,
  )
  const inDrag = seen.slice(0, seen.indexOf(0.9)).filter(one => one !== 0.25 && one !== undefined)
  expect(inDrag.length).toBeGreaterThan(10)
  expect(inDrag).toEqual(inDrag.toSorted((a, b) => a! - b!))
})

it('where the whole was lost, the broker is asked for it again, by one who lacks it and once', async () => {
  const { broker, presenter, listener, topics } = await begin()
  broker.setFate(topic => ({ times: topic === topics.stage ? 0 : 1 }))
  presenter.tell({ ...at(0), at: 1 }, false)
  presenter.clock.advance(17)
  await soon(() => expect(broker.passed.filter(({ isRetained }) => isRetained)).toHaveLength(2))
  for (const slowdown of [0.1, 0.2]) {
    presenter.tell({ ...at(slowdown), at: 1 }, true)
    presenter.clock.advance(17)
    await soon(() =>
      expect(listener.last()!.step?.patch).toMatchObject({ shared: { changes: { adoptionSlowdown: slowdown } } }),
    )
  }
  expect(listener.last()!.content).toEqual(at(0.25))
  broker.setFate(() => ({ times: 1 }))
  listener.clock.advance(300)
  await listener.shows({ ...at(0.2), at: 1 })
})

it('what is played again later changes nothing, not even the whole of another scene', async () => {
  const { broker, presenter, listener } = await begin()
  presenter.tell({ ...at(0), at: 1 }, false)
  presenter.clock.advance(17)
  await listener.shows({ ...at(0), at: 1 })
  for (const { topic, bytes } of broker.passed.slice()) broker.publish(topic, bytes)
  await drag(presenter, broker, 1)
  await listener.shows(at(0.01))
  expect(listener.views.filter(({ content }) => JSON.stringify(content) === JSON.stringify(at(0.25)))).toHaveLength(1)
})

it('rubbish, a forged presenter who has the link, and messages without sense are heard by nobody', async () => {
  const { broker, own, presenter, listener, topics } = await begin()
  const forger = await newRoom(own.link.broker)
  const [key, signing, forged] = await Promise.all([
    roomKey(own.link.key),
    signingKey(own.signing),
    signingKey(forger.signing),
  ])
  const whole = { kind: 'whole', run: 9, seq: 9, box: 'A'.repeat(43), content: at(0.9) }
  broker.publish(topics.stage, crypto.getRandomValues(new Uint8Array(300)))
  broker.publish(topics.stage, await seal(key, topics.stage, whole, forged))
  broker.publish(topics.stage, await seal(key, topics.stage, { kind: 'ended', run: 9, seq: 9 }, forged))
  broker.publish(
    topics.steps,
    await seal(key, topics.steps, { kind: 'step', run: 1, seq: 'x', of: {}, patch: [] }, signing),
  )
  broker.publish(topics.stage, await seal(key, topics.stage, { ...whole, content: 'no record' }, signing))
  broker.publish(topics.listeners, await seal(key, topics.listeners, 'no box', null))
  broker.publish(topics.listeners, new Uint8Array(0))
  await drag(presenter, broker, 1)
  await listener.shows(at(0.01))
  expect(presenter.heard).toEqual({ counts: [1], offers: [], ends: [] })
})

it('a presenter who is lost is said to be, with what was shown last; one who comes back goes on', async () => {
  const { broker, own, listener } = await begin()
  broker.breakLine(0)
  await soon(() => expect(listener.last()).toMatchObject({ presenter: 'lost', content: at(0.25) }))
  const again = await present(broker, { ...own, run: 2 })
  again.tell(at(0.3), false)
  await listener.shows(at(0.3))
  expect(listener.last()!.presenter).toBe('there')
})

it('a presenter who says nothing is said to be silent, by the listener’s own clock', async () => {
  const { presenter, broker, listener } = await begin()
  listener.clock.advance(6900)
  expect(listener.last()!.isQuiet).toBe(false)
  listener.clock.advance(200)
  expect(listener.last()!.isQuiet).toBe(true)
  const before = broker.passed.length
  presenter.clock.advance(2000)
  await soon(() => expect(broker.passed.length).toBeGreaterThan(before))
  await soon(() => expect(listener.last()!.isQuiet).toBe(false))
})

it('a broker that was killed and started anew has all within a second, by the presenter alone', async () => {
  const { broker, presenter, listener } = await begin()
  broker.kill()
  expect(listener.last()!.line).toBe('broken')
  presenter.tell(at(0.4), false)
  const before = broker.passed.length
  broker.startAgain()
  presenter.clock.advance(1000)
  await listener.shows(at(0.4))
  expect(broker.passed.slice(before).filter(({ isRetained }) => isRetained)).toHaveLength(1)
})

it('a listener who slept for a minute has what is shown now, and nothing of what was between', async () => {
  const { broker, presenter, listener } = await begin()
  broker.breakLine(1)
  await drag(presenter, broker, 3)
  presenter.tell(at(0.6), false)
  presenter.clock.advance(60_000)
  const soFar = listener.views.length
  broker.mendLine(1)
  await listener.shows(at(0.6))
  const contents = listener.views.slice(soFar).map(({ content }) => JSON.stringify(content))
  expect([...new Set(contents)]).toEqual([at(0.25), at(0.6)].map(one => JSON.stringify(one)))
})

it('of two presenters the one that came last presents, and the other says so and is silent', async () => {
  const { broker, own, presenter, listener } = await begin()
  const second = await present(broker, { ...own, run: 2 })
  second.tell(at(0.7), false)
  await listener.shows(at(0.7))
  await soon(() => expect(presenter.heard.ends).toEqual(['elsewhere']))
  presenter.tell(at(0.1), false)
  presenter.clock.advance(5000)
  second.tell(at(0.8), false)
  second.clock.advance(20)
  await listener.shows(at(0.8))
})

it('a room ends with its presenter, or after a day: all see so, and nothing that was shown stays with the broker', async () => {
  for (const end of [
    async (presenter: Presenter) => presenter.end(),
    async (presenter: Presenter) => presenter.clock.advance(24 * 3600 * 1000),
  ]) {
    const { broker, own, presenter, listener, topics } = await begin()
    await end(presenter)
    await soon(() => expect(listener.last()).toMatchObject({ presenter: 'ended', content: null }))
    const late = await listen(broker, own)
    await soon(() => expect(late.last()).toMatchObject({ presenter: 'ended', content: null }))
    const [key, verifying] = await Promise.all([roomKey(own.link.key), verifyingKey(own.link.presenter)])
    const left = await unseal(key, topics.stage, broker.retained.get(topics.stage)!, verifying)
    expect(left).toMatchObject({ kind: 'ended' })
  }
})

it('listeners are counted as they come, go, and fall silent', async () => {
  const { broker, own, presenter, listener } = await begin()
  const second = await listen(broker, own)
  await soon(() => expect(presenter.heard.counts).toEqual([1, 2]))
  await second.leave()
  await soon(() => expect(presenter.heard.counts).toEqual([1, 2, 1]))
  await listener.offer({ v: 2 })
  presenter.clock.advance(90_000)
  await soon(() => expect(presenter.heard.counts).toEqual([1, 2, 1, 0]))
})

it('what a listener offers reaches the presenter, and no other listener can read it', async () => {
  const { broker, own, presenter, listener, topics } = await begin()
  await soon(() => expect(presenter.heard.counts).toEqual([1]))
  expect(await listener.offer({ v: 2, changes: { adoptionSlowdown: 0.11 } })).toBe(true)
  await soon(() => expect(presenter.heard.offers).toEqual([{ v: 2, changes: { adoptionSlowdown: 0.11 } }]))
  const key = await roomKey(own.link.key)
  const passed = broker.passed.filter(({ topic }) => topic === topics.listeners)
  const read = await Promise.all(passed.map(({ topic, bytes }) => unseal(key, topic, bytes, null)))
  expect(read).toHaveLength(2)
  for (const text of read) expect(text).toMatch(/^[\w-]+$/)
})

it('an offer of somebody who is not in the room, and one from a line that is broken, go nowhere', async () => {
  const { broker, own, presenter, listener, topics } = await begin()
  await soon(() => expect(presenter.heard.counts).toEqual([1]))
  const key = await roomKey(own.link.key)
  const stranger = { kind: 'offer', id: 'A'.repeat(22), scenario: { v: 2 } }
  const reader = Uint8Array.from(Buffer.from(listener.last()!.box!, 'base64url'))
  broker.publish(topics.listeners, await seal(key, topics.listeners, base64urlOf(await boxFor(reader, stranger)), null))
  expect(await listener.offer({ v: 2, seed: 5 })).toBe(true)
  await soon(() => expect(presenter.heard.offers).toEqual([{ v: 2, seed: 5 }]))
  broker.breakLine(1)
  expect(await listener.offer({ v: 2 })).toBe(false)
})

it('when the link is changed, who is in goes along, and who has only the old one sees a closed door and nothing more', async () => {
  const { broker, own, presenter, listener, topics } = await begin()
  const second = await listen(broker, own)
  await soon(() => expect(presenter.heard.counts.at(-1)).toBe(2))
  const next = await presenter.move()
  for (const one of [listener, second]) await soon(() => expect(one.moves).toEqual([next.link]))
  const soFar = broker.passed.length
  const [going, presenting] = await Promise.all([listen(broker, next), present(broker, next)])
  presenting.tell(at(0.7), false)
  await going.shows(at(0.7))

  const late = await listen(broker, own)
  await soon(() => expect(late.last()).toMatchObject({ presenter: 'closed', content: null }))
  const [key, verifying] = await Promise.all([roomKey(own.link.key), verifyingKey(own.link.presenter)])
  const after = broker.passed.slice(soFar)
  expect(after.length).toBeGreaterThan(0)
  const read = after.map(({ topic, bytes }) =>
    unseal(key, topic, bytes, topic.endsWith('listeners') ? null : verifying),
  )
  expect((await Promise.all(read)).filter(one => one !== undefined)).toEqual([])
  const left = await unseal(key, topics.stage, broker.retained.get(topics.stage)!, verifying)
  expect(left).toMatchObject({ kind: 'closed' })
})

it('the new name and key are in a box for each, which no other listener opens', async () => {
  const { broker, own, presenter, listener, topics } = await begin()
  await soon(() => expect(presenter.heard.counts.at(-1)).toBe(1))
  const outsider = await listen(broker, own)
  await soon(() => expect(presenter.heard.counts.at(-1)).toBe(2))
  await outsider.leave()
  await soon(() => expect(presenter.heard.counts.at(-1)).toBe(1))
  const next = await presenter.move()
  await soon(() => expect(listener.moves).toEqual([next.link]))
  const [key, verifying] = await Promise.all([roomKey(own.link.key), verifyingKey(own.link.presenter)])
  const said = await Promise.all(
    broker.passed
      .filter(({ topic }) => topic === topics.stage)
      .map(({ bytes }) => unseal(key, topics.stage, bytes, verifying)),
  )
  const moved = said.filter(one => (one as { kind: string }).kind === 'moved')
  expect(moved).toHaveLength(1)
  expect(Object.keys((moved[0] as { to: object }).to)).toHaveLength(1)
  expect(JSON.stringify(said)).not.toContain(next.link.name)
  expect(outsider.moves).toEqual([])
})
