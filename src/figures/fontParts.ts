import sansRanges from '@fontsource/source-sans-3/unicode.json' with { type: 'json' }
import serifRanges from '@fontsource/source-serif-4/unicode.json' with { type: 'json' }
import { type FaceId, type FontId, signs } from '../export/faces.ts'

type Range = readonly [from: number, to: number]
type Part = { name: string; ranges: Range[] }

/** The parts of a family besides the first, each with the numbers of its letters as its package states them. */
const partsOf = (stated: Record<string, string>): Part[] =>
  Object.entries(stated)
    .filter(([name]) => name !== 'latin')
    .map(([name, ranges]) => ({ name, ranges: ranges.split(',').map(rangeOf) }))

function rangeOf(text: string): Range {
  const [from, to = from] = text.slice(2).split('-')
  return [Number.parseInt(from!, 16), Number.parseInt(to!, 16)]
}

const families = { sans: partsOf(sansRanges), serif: partsOf(serifRanges) }

/** Blocks of arrows, mathematical signs and plain shapes. Its package states other ranges than the font of signs has. */
const isSign = /^[\u2000-\u2bff\u{1d400}-\u{1d7ff}]/u

/** The fonts that may have a letter: of the face itself, of the other family in the same weight, and that of the signs. */
export function fontsFor(letter: string, face: FaceId): FontId[] {
  const at = letter.codePointAt(0)!
  const named = (family: Part[], of: FaceId): FontId[] =>
    family
      .filter(({ ranges }) => ranges.some(([from, to]) => at >= from && at <= to))
      .map(({ name }): FontId => `${of} ${name}`)
  const sans = named(families.sans, face === 'serif600' ? 'sans600' : face === 'serif400' ? 'sans400' : face)
  const serif = named(families.serif, face === 'sans400' || face === 'serif400' ? 'serif400' : 'serif600')
  const letters = face.startsWith('serif') ? [...serif, ...sans] : [...sans, ...serif]
  return isSign.test(letter) ? [...letters, signs] : letters
}
