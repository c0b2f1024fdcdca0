/**
 * Digits of every script as 0 to 9 (Arabic, Persian, Devanagari …), full-width letters and signs as the plain ones, and the
 * Arabic marks as those of numbers elsewhere. A raised or a fractional digit is none: 10² is not 102.
 */
export function inLatin(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, letter => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[٪٫٬]/g, mark => marks[mark] ?? mark)
    .replace(/\p{Nd}/gu, digitOf)
}

const marks: Record<string, string> = { '٪': '%', '٫': '.', '٬': ',' }

/** Unicode has the ten digits of a script beside one another, from nought up. */
function digitOf(digit: string): string {
  const point = digit.codePointAt(0)!
  let nought = point
  while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought--
  return String((point - nought) % 10)
}
