const longestName = 80

/** A name as it can be shown anywhere: on one line, no longer than a line, without characters that turn text around. */
export const cleanName = (text: string): string => onOneLine(text) || 'Unnamed'

/** The same of a text that may be empty. */
export function onOneLine(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
  return Array.from(clean.toWellFormed()).slice(0, longestName).join('').trim()
}
