/**
 * Fills `out` with the coordinates of points `from`, `from + 1`, … along one dimension: a number between 0 and 1 a
 * point. The points are a Korobov lattice sequence (multiplier of Hickernell, Hong, L'Ecuyer and Lemieux 2000), shifted
 * by chance: they fill space more evenly than chance does, so that means settle with fewer of them. Each point depends
 * on the seed, its number and the dimension alone: the first of a longer run are those of a shorter one.
 */
export function coordinates(out: Float64Array, from: number, dimension: number, seed: number): Float64Array {
  const step = power(17_797, dimension)
  const shift = hash(seed, dimension)
  for (let i = 0; i < out.length; i++)
    out[i] = (((Math.imul(reversed(from + i), step) + shift) >>> 0) + 0.5) / 4_294_967_296
  return out
}

/** All arithmetic is of 32 bits, which is that of a circle. */
function power(base: number, exponent: number): number {
  let product = 1
  for (let i = 0; i < exponent; i++) product = Math.imul(product, base)
  return product
}

/** The 32 bits of a number from last to first: of the numbers up to any, these lie evenly between 0 and 2 ^ 32. */
function reversed(n: number): number {
  let x = ((n >>> 1) & 0x55555555) | ((n & 0x55555555) << 1)
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2)
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4)
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8)
  return (x >>> 16) | (x << 16)
}

/** 32 bits that look like chance, always the same for the same two numbers (the finish of MurmurHash 3, twice). */
export function hash(seed: number, index: number): number {
  const mix = (n: number) => {
    let x = Math.imul(n ^ (n >>> 16), 0x85ebca6b)
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
    return x ^ (x >>> 16)
  }
  return mix(mix(seed) + Math.imul(index + 1, 0x9e3779b9))
}
