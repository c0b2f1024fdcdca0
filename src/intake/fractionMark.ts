import { type NumberMarks, numberPattern, readNumber } from '../model/arithmetic.ts'
import { inLatin } from '../model/scripts.ts'
import { byText } from './byText.ts'

/** The two ways in which the world writes a fraction. */
export type FractionMark = 'point' | 'comma'

/** Thousands are grouped by whatever is not the decimal mark: the other mark, an apostrophe, a space of any width. */
export const marksOf: Record<FractionMark, NumberMarks> = {
  point: { decimal: '.', group: ",'’ " },
  comma: { decimal: ',', group: ".'’ " },
}

const whole = {
  point: new RegExp(`^(?:${numberPattern(marksOf.point)})$`),
  comma: new RegExp(`^(?:${numberPattern(marksOf.comma)})$`),
}

/** The value of the number in a cell by each mark by which it can be read at all; null where there is none in it. */
export const numbersByMark = byText((text): Record<FractionMark, number | null> => {
  const plain = inLatin(text.replaceAll('٫', ',').replaceAll('٬', ' ')).replace(/\s/g, ' ')
  const [number = ''] = /[.,]?\d(?:[\d.,'’ ]*\d)?(?:[.,](?!\p{L}))?/u.exec(plain) ?? []
  const by = (mark: FractionMark) => (whole[mark].test(number) ? readNumber(number, marksOf[mark]) : null)
  return { point: by('point'), comma: by('comma') }
})

/** The marks by which a cell can be read, where that makes a difference: one, both ("1,234"), or none where it is all the same. */
export function marksIn(text: string): readonly FractionMark[] {
  const { point, comma } = numbersByMark(text)
  if (point === comma) return []
  if (point === null) return ['comma']
  return comma === null ? ['point'] : ['point', 'comma']
}

/** The mark of a column: what its plain cells show where they agree; null where it has to be asked. */
export function fractionMarkOf(texts: readonly string[]): FractionMark | null {
  const plain = new Set(texts.flatMap(text => (marksIn(text).length === 1 ? marksIn(text) : [])))
  const [only, ...more] = plain
  return only && more.length === 0 ? only : null
}
