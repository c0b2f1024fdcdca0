import { encode } from 'uqr'
import { filledShape, rect, type Shape } from './shapes.ts'

/** A code for a telephone: rows of dark and light modules, without the quiet zone. */
export type Qr = { modules: readonly (readonly boolean[])[] }

/** Larger codes are too fine to be read from a slide. */
const largest = 12

/** The code of a link; null where it needs more than version 12. */
export function qrOf(link: string): Qr | null {
  try {
    return { modules: encode(link, { ecc: 'L', border: 0, maxVersion: largest }).data }
  } catch {
    return null
  }
}

const quiet = 4

/** How much a code may stand out over the text beside it: what a finer code loses in a thumbnail is worth more. */
const standsOut = 1.2

/**
 * Dark on a white tile in every theme. A module is a whole number of pixels, two at the least, so that even a small
 * picture is sharp, and as many as the room allows; `unit` is how many pixels make one of the lengths that are given and
 * answered. The quiet zone at its foot may lie in the margin of the page: `height` is without it.
 */
export function qrShapes({ modules }: Qr, room: { width: number; height: number }, unit: number) {
  const across = modules.length + 2 * quiet
  const fits = Math.min(room.width / across, (room.height * standsOut) / (across - quiet))
  const module = Math.max(2, Math.floor(fits * unit)) / unit
  const size = across * module
  const at = (x: number, y: number): Shape[] => {
    const [left, top] = [x, y].map(place => Math.round(place * unit) / unit) as [number, number]
    const square = (column: number, row: number, count: number) => {
      const [width, height] = [count * module, module].map(length => length.toFixed(4))
      const from = `${(left + (column + quiet) * module).toFixed(4)} ${(top + (row + quiet) * module).toFixed(4)}`
      return `M${from}h${width}v${height}h-${width}z`
    }
    const d = modules.flatMap((row, i) => runsOf(row).map(([from, count]) => square(from, i, count))).join('')
    return [rect(left, top, size, size, '#ffffff'), { kind: 'path', d, paint: filledShape('#14191f') }]
  }
  return { size, height: size - quiet * module, at }
}

/** The dark stretches of a row: where each begins, and how long it is. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  row.forEach((isDark, i) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last && last[0] + last[1] === i) last[1] += 1
    else runs.push([i, 1])
  })
  return runs
}
