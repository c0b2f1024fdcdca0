import { type Bytes, base64urlOf } from './base64url.ts'
import { keyLength, nameLength, type RoomLink } from './roomLink.ts'

/** A presenter's own room: its link, and the two private keys that never leave this tab, as JSON has keys. */
export type OwnRoom = { link: RoomLink; signing: JsonWebKey; box: JsonWebKey; run: number }

/** Whether this browser can encrypt here: only on a secure page, and not before 2025. */
export async function canEncrypt(): Promise<boolean> {
  try {
    await Promise.all([signingPair(), boxPair()])
    return true
  } catch {
    return false
  }
}

/** A new room at a broker. */
export async function newRoom(broker: string): Promise<OwnRoom> {
  const [signing, box] = await Promise.all([signingPair(), boxPair()])
  const [presenter, signingKey, boxKey] = await Promise.all([
    publicBytes(signing.publicKey),
    crypto.subtle.exportKey('jwk', signing.privateKey),
    crypto.subtle.exportKey('jwk', box.privateKey),
  ])
  return { link: { broker, ...newDoor(), presenter }, signing: signingKey, box: boxKey, run: 1 }
}

/** A name that no other room has, and a key. */
export const newDoor = (): Pick<RoomLink, 'name' | 'key'> => ({
  name: base64urlOf(crypto.getRandomValues(new Uint8Array(nameLength))),
  key: crypto.getRandomValues(new Uint8Array(keyLength)),
})

/** The key by which all that is in a room is read and written. */
export const roomKey = (key: Bytes) => crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt'])

/** The presenter's public key, by which all believe what is signed. */
export const verifyingKey = (key: Bytes) => crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify'])

/** The presenter's private key. */
export const signingKey = (key: JsonWebKey) => crypto.subtle.importKey('jwk', key, 'Ed25519', false, ['sign'])

/** A pair of keys by which others write to one alone. */
export const boxPair = () => crypto.subtle.generateKey('X25519', true, ['deriveBits'])

/** The public part of a key as bytes. */
export const publicBytes = async (key: CryptoKey): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.exportKey('raw', key))

const signingPair = () => crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
