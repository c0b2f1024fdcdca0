import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { joinRoom, type ListenerView } from '../../src/room/joinRoom.ts'
import { mqttTransport } from '../../src/room/mqttTransport.ts'
import { presentRoom } from '../../src/room/presentRoom.ts'
import { newRoom, type OwnRoom } from '../../src/room/roomKeys.ts'
import type { RoomLink } from '../../src/room/roomLink.ts'
import { pageClock } from '../../src/room/transport.ts'
import { brokers } from '../kit/brokers.ts'
import { freePort } from '../kit/freePort.ts'
import { onLoopback } from '../kit/loopback.ts'

onLoopback()
// The client's library leaves it on Node.
afterAll(() => Reflect.deleteProperty(globalThis, 'regeneratorRuntime'))

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

async function present(own: OwnRoom) {
  const counts: number[] = []
  const presenter = await presentRoom(own, await mqttTransport(own.link.broker), pageClock, {
    onState: () => {},
    onListeners: count => counts.push(count),
    onOffer: () => {},
    onEnd: () => {},
  })
  ends.push(presenter.end)
  return { ...presenter, counts }
}

async function listen({ link }: OwnRoom) {
  const views: ListenerView[] = []
  const moves: RoomLink[] = []
  const { leave } = await joinRoom(link, await mqttTransport(link.broker), pageClock, {
    onView: view => views.push(view),
    onMoved: link => moves.push(link),
  })
  ends.push(leave)
  const last = () => views.at(-1)
  return { last, shows: (content: object) => soon(() => expect(last()?.content).toEqual(content)) }
}

const soon = (look: () => void) => vi.waitFor(look, { timeout: 20_000, interval: 10 })

describe.each(Object.entries(brokers))('by %s', (_, { address, start }) => {
  async function begin() {
    const port = await freePort()
    const kill = await start(port)
    ends.push(() => kill())
    const own = await newRoom(address(port))
    const [presenter, early] = await Promise.all([present(own), listen(own)])
    presenter.tell({ scene: 'one' }, false)
    await early.shows({ scene: 'one' })
    return { port, kill, own, presenter, early }
  }

  it('early and late listeners see the same, follow a drag, are counted, and see the end', async () => {
    const { own, presenter, early } = await begin()
    const late = await listen(own)
    await late.shows({ scene: 'one' })
    await soon(() => expect(presenter.counts.at(-1)).toBe(2))
    for (let move = 1; move <= 20; move++) presenter.tell({ scene: 'one', move }, true)
    for (const one of [early, late]) await one.shows({ scene: 'one', move: 20 })
    await presenter.end()
    for (const one of [early, late, await listen(own)]) await soon(() => expect(one.last()?.presenter).toBe('ended'))
  })

  it('killed and started anew, it has all again by itself', async () => {
    const { port, kill, early, presenter } = await begin()
    await kill()
    await soon(() => expect(early.last()?.line).toBe('broken'))
    presenter.tell({ scene: 'two' }, false)
    ends.push(await start(port))
    await early.shows({ scene: 'two' })
  })

  it('a presenter whose page crashes is said to be lost by the last will', async () => {
    const { own, early } = await begin()
    let crash = () => {}
    const open = await mqttTransport(own.link.broker)
    const second = await presentRoom(
      { ...own, run: 2 },
      (...line) => {
        const transport = open(...line)
        crash = transport.crash
        return transport
      },
      pageClock,
      { onState: () => {}, onListeners: () => {}, onOffer: () => {}, onEnd: () => {} },
    )
    second.tell({ scene: 'again' }, false)
    await early.shows({ scene: 'again' })
    crash()
    await soon(() => expect(early.last()).toMatchObject({ presenter: 'lost', content: { scene: 'again' } }))
  })
})
