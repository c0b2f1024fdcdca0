/** 32 bits that look like chance, always the same for the same two numbers (the finish of MurmurHash 3, twice over). */
export const hash = (seed: number, index: number): number => mix(mix(seed) + Math.imul(index + 1, 0x9e3779b9))

/** 32 bits that look like chance, always the same for the same text. */
export const hashOfText = (text: string): number =>
  Array.from(text).reduce((before, letter) => hash(before, letter.codePointAt(0)!), 0)

function mix(n: number): number {
  let x = Math.imul(n ^ (n >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}
