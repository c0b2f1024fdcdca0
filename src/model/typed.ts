import { inLatin } from './scripts.ts'
import { separators } from './separators.ts'

/**
 * A typed text as it is read: digits of every script as 0 to 9, one kind of minus and of blank, in small letters, without
 * what is invisible, without quotes, "about" and the sign of equality that a spreadsheet puts in front. `decimal` is the mark
 * that an Arabic one stands for.
 */
export function plainText(typed: string, decimal = separators().decimal): string {
  const latin = inLatin(typed.replaceAll('٫', decimal).replaceAll('٬', ' '))
  const text = latin
    .toLowerCase()
    .replace(/[−–‒‐‑﹣]/g, '-')
    .replace(/[\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return text
    .replace(/^(["“„'‘’])(.*)["”“'’]$|^['’](?=.)/, '$2')
    .replace(/^(?:~|≈|≃|ca\.?|circa|c\.|about|around|approx\.?|roughly) *(?=[\d.,$(u])/, '')
    .replace(/^= *\+?(?=.)/, '')
}

/** Is a spreadsheet's sign of equality in front, so that what follows is a value and no step? */
export const isFormula = (typed: string) => /^\s*[=＝]/.test(typed)
