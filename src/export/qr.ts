import { encode } from 'uqr'
import { filled, rect, type Shape } from './shapes.ts'

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

/** Dark on a white tile in every theme; a module is never finer than a twelfth of the axis text. */
export function qrShapes({ modules }: Qr, least: number) {
  const across = modules.length + 2 * quiet
  const size = Math.max(least, across * 1.2)
  const module = size / across
  const at = (x: number, y: number): Shape[] => {
    const d = modules.flatMap((row, i) => runsOf(row).map(([from, count]) => square(from, i, count))).join('')
    function square(column: number, row: number, count: number) {
      const [left, top] = [x + (column + quiet) * module, y + (row + quiet) * module]
      return `M${left.toFixed(3)} ${top.toFixed(3)}h${(count * module).toFixed(3)}v${module.toFixed(3)}h${(-count * module).toFixed(3)}z`
    }
    return [rect(x, y, size, size, '#ffffff'), { kind: 'path', d, paint: filled('#14191f') }]
  }
  return { size, at }
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
