import type { Bytes } from './base64url.ts'

/** How long what stands before the text in an envelope is: the version, the nonce; and the presenter's signature in it. */
const [nonceLength, signatureLength] = [12, 64] as const
const version = 1

/** Larger ones are not opened at all: a scenario with a base of its own and many scenes has a tenth of it. */
const largest = 2 ** 20

/**
 * Encrypts what is said in a topic by AES-GCM, and signs it by Ed25519 where the presenter says it. Both hold for this topic
 * only: what is copied into another is not opened there.
 */
export async function seal(key: CryptoKey, topic: string, said: unknown, signing: CryptoKey | null): Promise<Bytes> {
  const text = bytesOfText(JSON.stringify(said))
  const signature = signing && new Uint8Array(await crypto.subtle.sign('Ed25519', signing, signedPart(topic, text)))
  const plain = signature ? joined(signature, text) : text
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength))
  return joined(
    Uint8Array.of(version),
    nonce,
    new Uint8Array(await crypto.subtle.encrypt(by(nonce, topic), key, plain)),
  )
}

/** What an envelope says; undefined where it is rubbish, of another key or topic, altered, or not signed by who has to. */
export async function unseal(
  key: CryptoKey,
  topic: string,
  envelope: Bytes,
  verifying: CryptoKey | null,
): Promise<unknown> {
  if (envelope[0] !== version || envelope.length > largest) return undefined
  const nonce = envelope.slice(1, 1 + nonceLength)
  try {
    const plain = new Uint8Array(await crypto.subtle.decrypt(by(nonce, topic), key, envelope.slice(1 + nonceLength)))
    if (!verifying) return JSON.parse(textOf(plain))
    const [signature, text] = [plain.slice(0, signatureLength), plain.slice(signatureLength)]
    const isSigned = await crypto.subtle.verify('Ed25519', verifying, signature, signedPart(topic, text))
    return isSigned ? JSON.parse(textOf(text)) : undefined
  } catch {
    return undefined
  }
}

const by = (iv: Bytes, topic: string): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: bytesOfText(topic) })

const signedPart = (topic: string, text: Bytes) => joined(bytesOfText(`stakeout room ${version}\n${topic}\n`), text)

/** A text as bytes. */
export const bytesOfText = (text: string): Bytes => new TextEncoder().encode(text)

const textOf = (bytes: Bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/** Pieces behind one another. */
export function joined(...pieces: Bytes[]): Bytes {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
