/** Letters that the fonts of figures have under another number, or that say the same in other letters. */
const spelled: readonly [letters: RegExp, as: string][] = [
  [/[\t\r\n\u2000-\u200a\u2028\u2029\u205f\u3000]/g, ' '],
  [/\u202f/g, '\u00a0'],
  [/[\u2010\u2011]/g, '-'],
  [/\u2012/g, '–'],
  [/\u2015/g, '—'],
]

/** What has no shape: control characters, halves of a pair, marks of direction and of breaking; the joiners of other scripts stay. */
const shapeless = /(?![\u200c\u200d])[\p{Cc}\p{Cs}\p{Cf}]/gu

/** Small figures, and fractions that are one letter: only for want of the letter itself. */
const isSmall = /^[\u00bc-\u00be\u2070-\u2094\u2150-\u215f\u2189]$/

/**
 * A text as it is drawn: on one line, blanks of all widths as the ordinary one, letters and their accents in one piece,
 * and nothing that turns the line about.
 */
export const drawable = (text: string) =>
  spelled
    .reduce((line, [letters, as]) => line.replace(letters, as), text)
    .replace(shapeless, '')
    .normalize('NFC')

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A text as what its reader takes for one letter each: with its accents, joined emoji as one. */
export const lettersOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** A letter without what only chooses among its shapes. */
export const plainLetter = (letter: string) => letter.replace(/\u200c|\u200d|[\ufe00-\ufe0f]/g, '')

/** What says the same as this letter, in plainer ones: "₂" as "2", but "⁶" as "^6" and "⅓" as " 1⁄3", also behind a number; null where none does. */
export function plainer(letter: string): string | null {
  if (!isSmall.test(letter)) return null
  const plain = letter.normalize('NFKC')
  if (plain === letter) return null
  return letter < '\u2080' ? `^${plain}` : plain.includes('\u2044') ? `\u00a0${plain}` : plain
}

/** Letters as wide as they are high. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\p{Regional_Indicator}\u3000-\u303f\uff01-\uff60]/u

/** How much room a letter is given that no font of a figure has, in the size of the text. */
export const roomFor = (letter: string) => (letter === ' ' ? 0.2 : wide.test(letter) ? 1.05 : 0.66)
