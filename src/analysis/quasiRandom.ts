import { hash } from './hash.ts'

/**
 * Fills `out` with draws `from`, `from + 1`, … of one dimension, between 0 and 1 and both left out. Along a dimension
 * they lie evenly (of the first 2 ^ k, one in each 2 ^ k-th part), and between dimensions they fall as chance has it: van
 * der Corput's sequence, scrambled and shuffled by a hash for each dimension (Burley 2020, "Practical Hash-based Owen
 * Scrambling"). Means settle with some ten times fewer draws than by chance. However many dimensions there are, no two move
 * together, as they do on a lattice: n draws of a pair seem correlated by some 1.3 / sqrt(n), by plain chance 1 / sqrt(n). A
 * draw depends on the seed, its dimension and its number alone.
 */
export function quasiRandom(out: Float64Array, from: number, dimension: number, seed: number): Float64Array {
  const order = hash(seed, 2 * dimension)
  const place = hash(seed, 2 * dimension + 1)
  for (let i = 0; i < out.length; i++) {
    const bits = backwards(scrambled(backwards(scrambled(backwards(from + i), order)), place))
    out[i] = ((bits >>> 0) + 0.5) / 4_294_967_296
  }
  return out
}

/** Changes each bit by what the bits below it are, and by nothing else (Laine and Karras 2011, with Burley's constants). */
function scrambled(bits: number, seed: number): number {
  let x = bits ^ Math.imul(bits, 0x3d20adea)
  x = Math.imul(x + seed, (seed >>> 16) | 1)
  x ^= Math.imul(x, 0x05526c56)
  return x ^ Math.imul(x, 0x53a22864)
}

/** The 32 bits of a number from last to first. */
function backwards(n: number): number {
  let x = ((n >>> 1) & 0x55555555) | ((n & 0x55555555) << 1)
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2)
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4)
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8)
  return (x >>> 16) | (x << 16)
}
