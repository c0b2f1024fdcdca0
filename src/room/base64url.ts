/** Bytes as WebCrypto takes and answers them. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Bytes as a link has them: base64url without its filling. */
export const base64urlOf = (bytes: Bytes): string =>
  btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** The bytes of such a text; null where it is none, or has another length than was said. */
export function base64urlBytes(text: string, length?: number): Bytes | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))
  return length === undefined || bytes.length === length ? bytes : null
}
