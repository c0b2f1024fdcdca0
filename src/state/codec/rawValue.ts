export const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)

/** Something from outside, short enough to be quoted in a sentence. */
export const quotedRaw = (raw: unknown) => `“${cut(typeof raw === 'string' ? raw : written(raw), 40)}”`

function written(raw: unknown): string {
  try {
    return JSON.stringify(raw) ?? 'nothing'
  } catch {
    // A nest may be deeper than can be written.
    return '…'
  }
}

const most = 50

/** Sentences for a reader, who is not shown thousands. */
export const few = (all: readonly string[]): string[] =>
  all.length > most ? [...all.slice(0, most), `and ${all.length - most} more`] : [...all]

/** No more than so many letters of a text, and no half of one: a half cannot travel in a link. */
export const cut = (text: string, most: number) => text.slice(0, most).toWellFormed()
