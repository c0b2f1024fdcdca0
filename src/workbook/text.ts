/**
 * Words from outside as a cell may hold them: no sign that XML forbids or that Excel takes for an escape, nothing that
 * becomes a formula or an error when the cell is edited, and no more than a cell holds.
 */
export function cellText(words: string): string {
  const legal = words
    .replace(/[\p{Cs}\p{Cn}]|(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/\s*[\r\n\t]+\s*/g, ' ')
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  const safe = /^\s*[=+\-@#]/.test(legal) && !/^-?\d+(\.\d+)?$/.test(legal) ? `'${legal}` : legal
  return safe.slice(0, longest).toWellFormed()
}

const longest = 8000

/** Words as a formula quotes them. */
export const quoted = (words: string) => `"${cellText(words).replaceAll('"', '""')}"`
