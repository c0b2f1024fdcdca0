import { type Bytes, base64urlBytes, base64urlOf } from './base64url.ts'

/** What a link to a room says: where its broker is, what the room is called, the key to read it by, and whom to believe. */
export type RoomLink = { broker: string; name: string; key: Bytes; presenter: Bytes }

/** How many bytes a room's name, its key and its presenter's public key have. */
export const [nameLength, keyLength] = [16, 32] as const

/** The part of a link behind its `#`, which browsers send nowhere. */
export const roomFragment = ({ broker, name, key, presenter }: RoomLink): string =>
  `room=${name}.${base64urlOf(key)}.${base64urlOf(presenter)}&broker=${encodeURIComponent(broker)}`

/** Reads that part; null where it names no room. A room's link that is damaged names none. */
export function readRoomFragment(fragment: string): RoomLink | null {
  const settings = new URLSearchParams(fragment.replace(/^#/, ''))
  const [name = '', key = '', presenter = '', more] = (settings.get('room') ?? '').split('.')
  const broker = brokerAddress(settings.get('broker') ?? '')
  const [itsKey, whom] = [base64urlBytes(key, keyLength), base64urlBytes(presenter, keyLength)]
  if (!broker || more !== undefined || !base64urlBytes(name, nameLength) || !itsKey || !whom) return null
  return { broker, name, key: itsKey, presenter: whom }
}

/** The address of a broker as it is used: a WebSocket's, without a password, that a browser may open. Null where it is none. */
export function brokerAddress(text: string): string | null {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null
  const isOne = url && /^wss?:$/.test(url.protocol) && !url.username && !url.password && !url.hash
  return isOne ? url.href : null
}
