import type { Bytes } from './base64url.ts'
import { bytesOfText, joined } from './envelope.ts'
import { boxPair, publicBytes } from './roomKeys.ts'

const publicLength = 32

/**
 * Encrypts something for one reader, whose public key is known: X25519 with a pair made for this box alone, HKDF, AES-GCM.
 * Who wrote it is not told.
 */
export async function boxFor(reader: Bytes, said: unknown): Promise<Bytes> {
  const own = await boxPair()
  const writer = await publicBytes(own.publicKey)
  const key = await sharedKey(own.privateKey, reader, writer, reader)
  const plain = bytesOfText(JSON.stringify(said))
  return joined(writer, new Uint8Array(await crypto.subtle.encrypt(once, key, plain)))
}

/** What a box says to the reader whose pair this is; undefined where it is rubbish or another's. */
export async function openBox(pair: { privateKey: CryptoKey; public: Bytes }, box: Bytes): Promise<unknown> {
  try {
    const writer = box.slice(0, publicLength)
    const key = await sharedKey(pair.privateKey, writer, writer, pair.public)
    const plain = await crypto.subtle.decrypt(once, key, box.slice(publicLength))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain))
  } catch {
    return undefined
  }
}

/** No key is used twice, so that the nonce need not differ. */
const once: AesGcmParams = { name: 'AES-GCM', iv: new Uint8Array(12) }

async function sharedKey(own: CryptoKey, others: Bytes, writer: Bytes, reader: Bytes): Promise<CryptoKey> {
  const other = await crypto.subtle.importKey('raw', others, 'X25519', false, [])
  const secret = await crypto.subtle.deriveBits({ name: 'X25519', public: other }, own, 256)
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const info = joined(bytesOfText('stakeout room box\n'), writer, reader)
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}
