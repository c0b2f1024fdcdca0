import { inflateSync } from 'node:zlib'
import { chunksOf } from './png.ts'

/** The picture of a PNG with eight bits a channel and no interlacing: its size, and the colour at a pixel as `#rrggbb`. */
export function pngPixels(png: Uint8Array) {
  const chunks = chunksOf(png)
  const head = Buffer.from(chunks.find(({ kind }) => kind === 'IHDR')!.data)
  const [width, height, depth, colour, interlaced] = [
    head.readUInt32BE(0),
    head.readUInt32BE(4),
    head[8],
    head[9],
    head[12],
  ]
  const channels = { 2: 3, 6: 4 }[colour!]
  if (depth !== 8 || !channels || interlaced) throw new Error('Not a PNG of this kind')
  const lines = inflateSync(Buffer.concat(chunks.filter(({ kind }) => kind === 'IDAT').map(({ data }) => data)))
  const row = width * channels
  const pixels = new Uint8Array(row * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < row; x++) {
      const left = x < channels ? 0 : pixels[y * row + x - channels]!
      const up = y === 0 ? 0 : pixels[(y - 1) * row + x]!
      const corner = x < channels || y === 0 ? 0 : pixels[(y - 1) * row + x - channels]!
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][lines[y * (row + 1)]!]!
      pixels[y * row + x] = lines[y * (row + 1) + 1 + x]! + guess
    }
  const at = (x: number, y: number) => {
    const from = Math.floor(y) * row + Math.floor(x) * channels
    return `#${Buffer.from(pixels.subarray(from, from + 3)).toString('hex')}`
  }
  return { width, height, at }
}

/** Paeth's predictor, as the PNG specification has it. */
function nearest(left: number, up: number, corner: number): number {
  const [a, b, c] = [left, up, corner].map(each => Math.abs(left + up - corner - each)) as [number, number, number]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
