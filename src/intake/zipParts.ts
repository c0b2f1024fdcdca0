import { Unzip, type UnzipFile, UnzipInflate, unzipSync } from 'fflate'
import { limits, tooManyRows, unpacksTooFar, unpacksToTooMuch } from './limits.ts'

/** So much of a packed file is looked at before it is asked whether it has become too much. */
const step = 512

/** No sheet packs to less than a hundredth: what does, beyond a first megabyte, was made to fill a memory (Apache POI has the same rule). */
const densest = 100
const grace = 1_000_000

/**
 * The parts of a packed file that are wanted, unpacked; or the sentence on why they are not. What the file claims of their sizes
 * is looked at first and believed only against it: all is counted again while it unpacks, and the rows of sheets with it.
 */
export function zipParts(
  file: Uint8Array,
  isWanted: (name: string) => boolean,
  most: number = limits.unpackedBytes,
): { parts: Record<string, Uint8Array> } | { problem: string } {
  if (claimedSize(file, isWanted) > most) return { problem: unpacksToTooMuch }
  const parts: Record<string, Uint8Array> = Object.create(null)
  const found: { problem: string | null; bytes: number } = { problem: null, bytes: 0 }
  let at = 0
  const unzip = new Unzip((part: UnzipFile) => {
    if (!isWanted(part.name)) return
    const chunks: Uint8Array[] = []
    const rows = rowCounter()
    const began = at
    let unpacked = 0
    part.ondata = (error, chunk, isLast) => {
      if (error) found.problem = 'It is damaged and cannot be unpacked'
      if (found.problem !== null) return
      found.bytes += chunk.length
      unpacked += chunk.length
      const isDense = unpacked > grace && unpacked > densest * (at + step - began)
      if (found.bytes > most) found.problem = unpacksToTooMuch
      else if (isDense) found.problem = unpacksTooFar
      else if (/worksheets\//.test(part.name) && rows(chunk) > limits.rows)
        found.problem = tooManyRows('One of its sheets')
      else chunks.push(chunk)
      if (isLast) parts[part.name] = joined(chunks)
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  for (; at < file.length && found.problem === null; at += step)
    unzip.push(file.subarray(at, at + step), at + step >= file.length)
  return found.problem === null ? { parts } : { problem: found.problem }
}

function claimedSize(file: Uint8Array, isWanted: (name: string) => boolean): number {
  let all = 0
  unzipSync(file, {
    filter: ({ name, originalSize }) => {
      if (isWanted(name)) all += originalSize
      return false
    },
  })
  return all
}

/** Counts the rows of a sheet over its pieces: each begins with “<row”. */
function rowCounter(): (chunk: Uint8Array) => number {
  let end = ''
  let rows = 0
  return chunk => {
    for (let at = chunk.indexOf(less); at >= 0; at = chunk.indexOf(less, at + 1))
      if (chunk[at + 1] === 0x72 && chunk[at + 2] === 0x6f && chunk[at + 3] === 0x77) rows++
    const joint = end + String.fromCharCode(...chunk.subarray(0, 3))
    if (joint.includes('<row')) rows++
    end = String.fromCharCode(...chunk.subarray(-3))
    return rows
  }
}

const less = 0x3c

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
