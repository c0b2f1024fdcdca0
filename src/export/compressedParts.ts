import { inflated } from './inflated.ts'

/** No part that holds a word of ours comes to more, and no file has more of them; what claims to is read no further. */
const mostInPart = 4_000_000
const mostInAll = 32_000_000
const mostParts = 20_000

/**
 * The parts of a file in which other programs put what it carries, unpacked: the texts of a PNG (zTXt, iTXt) and the
 * object streams of a PDF. It never throws, and takes no more memory than a file of ours would.
 */
export function* compressedParts(file: Uint8Array, text: string): Generator<Uint8Array> {
  const found = text.startsWith('PNG', 1) ? textsOfPng(file) : text.startsWith('%PDF-') ? objectsOfPdf(file, text) : []
  let [all, count] = [0, 0]
  for (const part of found) {
    const whole = inflated(part, Math.min(mostInPart, mostInAll - all))
    if (whole === null || count++ > mostParts) return
    all += whole.length
    yield whole
  }
}

function* textsOfPng(file: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 8 + view.getUint32(at)
    const kind = String.fromCharCode(...file.subarray(at + 4, at + 8))
    const data = file.subarray(at + 8, end)
    const after = data.indexOf(0) + 1
    if (kind === 'zTXt') yield data.subarray(after + 1)
    // Behind the keyword: whether it is compressed, how, a language and the keyword in it.
    if (kind === 'iTXt' && data[after] === 1) {
      const language = data.indexOf(0, after + 2)
      yield data.subarray(data.indexOf(0, language + 1) + 1)
    }
    at = end + 4
  }
}

function* objectsOfPdf(file: Uint8Array, text: string): Generator<Uint8Array> {
  let [end, count] = [0, 0]
  for (const { index } of text.matchAll(/\/ObjStm\b/g)) {
    if (index < end) continue
    if (count++ > mostParts) return
    const start = /^[^]{0,2000}?\bstream\r?\n/.exec(text.slice(index, index + 2100))
    if (!start) continue
    const from = index + start[0].length
    const to = text.indexOf('endstream', from)
    end = to < 0 ? file.length : to
    yield file.subarray(from, end)
  }
}
