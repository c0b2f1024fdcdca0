import type { PackagePart } from '../office/parts.ts'

/** Where the slide of that number stands in its package. */
export const slidePath = (place: number) => `ppt/slides/slide${place}.xml`

/** The first number that none of these slides has: some of a deck may have been left out. */
export const placeAfter = (slides: readonly PackagePart[]): number =>
  Math.max(0, ...slides.map(({ path }) => Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0))) + 1
