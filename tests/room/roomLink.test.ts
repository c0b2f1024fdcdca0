import { expect, it } from 'vitest'
import { newRoom } from '../../src/room/roomKeys.ts'
import { brokerAddress, readRoomFragment, roomFragment } from '../../src/room/roomLink.ts'

it('a room’s link reads back to the same room, and no two rooms have a name or a key in common', async () => {
  const [one, other] = await Promise.all([newRoom('wss://rooms.example/mqtt?of=a&b'), newRoom('ws://localhost:1/')])
  expect(readRoomFragment(`#${roomFragment(one.link)}`)).toEqual(one.link)
  expect(one.link.name).not.toBe(other.link.name)
  expect(one.link.key).not.toEqual(other.link.key)
})

it('the link holds no private key', async () => {
  const { link, signing, box } = await newRoom('wss://rooms.example/')
  for (const key of [signing, box]) {
    expect(key.d!.length).toBeGreaterThan(40)
    expect(roomFragment(link)).not.toContain(key.d!)
  }
})

it('a link that lost or gained a letter, or names no broker, names no room', async () => {
  const { link } = await newRoom('wss://rooms.example/')
  const fragment = roomFragment(link)
  expect(readRoomFragment(fragment)).not.toBeNull()
  const [room] = fragment.split('&')
  const damaged = [
    room!,
    `${room}&broker=https://rooms.example`,
    `${room}A&broker=wss://rooms.example/`,
    fragment.slice(8),
    '',
    'v=2',
  ]
  expect(damaged.map(readRoomFragment)).toEqual(damaged.map(() => null))
})

it.each([
  ['wss://rooms.example', 'wss://rooms.example/'],
  [' ws://127.0.0.1:9001/mqtt ', 'ws://127.0.0.1:9001/mqtt'],
  ['wss://me:secret@rooms.example/', null],
  ['https://rooms.example/', null],
  ['javascript:alert(1)', null],
  ['rooms.example', null],
])('“%s” as a broker’s address: %s', (text, address) => expect(brokerAddress(text)).toBe(address))
