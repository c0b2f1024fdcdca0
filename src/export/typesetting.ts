import { faceOf } from './faces.ts'
import { drawable, lettersOf } from './letters.ts'
import type { Run, TextShape } from './shapes.ts'
import type { Type } from './type.ts'

export type Style = { size: number; lead: number; isSerif?: boolean }

/**
 * Runs broken into lines no wider than so much: at blanks only, so that a word may be of several runs (a comma behind a
 * name). A word that is wider than a line is broken where it must be.
 */
export function brokenLines(type: Type, runs: readonly Run[], style: Style, width: number): Run[][] {
  const wide = (text: string, weight: number) => type.widthOf(text, style.size, faceOf(style.isSerif ?? false, weight))
  const lines: Run[][] = [[]]
  let used = 0
  for (const [i, { text, ...look }] of runs.entries()) {
    const pieces = piecesOf(drawable(text), part => wide(part, look.weight) > width)
    for (const [j, piece] of pieces.entries()) {
      const isWhole = j + 1 < pieces.length || piece.endsWith(' ')
      const own = wide(piece.trimEnd(), look.weight) + (isWhole ? 0 : restOfWord(runs, i + 1, wide))
      if (used > 0 && used + own > width) {
        lines.push([])
        used = 0
      }
      const line = lines.at(-1)!
      const shown = used === 0 ? piece.trimStart() : piece
      const last = line.at(-1)
      if (last && last.weight === look.weight && last.colour === look.colour && last.address === look.address)
        line[line.length - 1] = { ...last, text: last.text + shown }
      else if (shown !== '') line.push({ ...look, text: shown })
      used += wide(shown, look.weight)
    }
  }
  return lines.filter(line => line.length > 0)
}

/** How wide the rest of a word is that goes on in the runs from this one on. */
function restOfWord(runs: readonly Run[], next: number, wide: (text: string, weight: number) => number): number {
  const run = runs[next]
  if (!run) return 0
  const [part = ''] = run.text.match(/^[^ ]*/) ?? []
  return wide(part, run.weight) + (part === run.text ? restOfWord(runs, next + 1, wide) : 0)
}

/** Words with the blanks after them; a word that fits on no line, letter by letter. */
function piecesOf(text: string, isTooWide: (piece: string) => boolean): string[] {
  return (text.match(/[^ ]* ?/g) ?? [])
    .filter(piece => piece !== '')
    .flatMap(piece => (isTooWide(piece.trimEnd()) ? lettersOf(piece) : [piece]))
}

/**
 * The same with lines of about one length, so that no word is left alone; where a slightly smaller size saves a line,
 * in that size.
 */
export function balanced(
  type: Type,
  runs: readonly Run[],
  style: Style,
  width: number,
): { lines: Run[][]; style: Style } {
  const smaller = { ...style, size: style.size * 0.88, lead: style.lead * 0.88 }
  const count = brokenLines(type, runs, style, width).length
  const best = count > 1 && brokenLines(type, runs, smaller, width).length < count ? smaller : style
  let lines = brokenLines(type, runs, best, width)
  for (let narrow = width * 0.97; narrow > width / 2; narrow -= width * 0.03) {
    const tried = brokenLines(type, runs, best, narrow)
    if (tried.length > lines.length) break
    lines = tried
  }
  return { lines, style: best }
}

/** No more than so many lines; what had to go is told by an ellipsis. */
export function atMost(lines: Run[][], count: number): Run[][] {
  if (lines.length <= count) return lines
  const kept = lines.slice(0, count)
  const last = kept.at(-1)!
  const end = last.at(-1)!
  kept[count - 1] = [...last.slice(0, -1), { ...end, text: `${end.text.replace(/\s+\S+\s*$|.{0,2}\s*$/u, '')}…` }]
  return kept
}

/** Lines of text one under the other, the first with its baseline a line's height below the top. */
export const setLines = (
  lines: readonly Run[][],
  x: number,
  top: number,
  { size, lead, isSerif }: Style,
): TextShape[] =>
  lines.map((runs, i) => ({
    kind: 'text',
    x,
    y: top + i * lead + lead * 0.5 + size * 0.34,
    anchor: 'start',
    size,
    isSerif: isSerif ?? false,
    runs,
    rim: null,
  }))
