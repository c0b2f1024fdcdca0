import { Unzlib } from 'fflate'
import { joinedBytes } from './subset.ts'

/** So much of a compressed part is unpacked at a time: a part that claims to be small shows soon what it comes to. */
const step = 16_384

/** What is in a zlib stream; what is broken ends where it breaks. Null where it comes to more than `most` bytes. It never throws. */
export function inflated(data: Uint8Array, most: number): Uint8Array | null {
  const parts: Uint8Array[] = []
  const room = { left: most }
  const stream = new Unzlib(part => {
    room.left -= part.length
    if (room.left >= 0) parts.push(part)
  })
  try {
    for (let at = 0; at < data.length && room.left >= 0; at += step)
      stream.push(data.subarray(at, at + step), at + step >= data.length)
  } catch {
    // What came before the break may be all that is looked for.
  }
  return room.left < 0 ? null : joinedBytes(parts)
}
