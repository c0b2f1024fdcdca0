import type { SlideBox } from '../office/drawing.ts'
import type { SlideSpec } from './deck.ts'

const gap = 22

/** Where each of several charts stands: a row of a layout is a word, a chart the letter that fills its places. */
export function boxesIn(rows: readonly string[], box: SlideBox): SlideBox[] {
  const letters = [...new Set(rows.join(''))]
  const columns = Math.max(...rows.map(row => row.length))
  const [width, height] = [
    (box.width - gap * (columns - 1)) / columns,
    (box.height - gap * (rows.length - 1)) / rows.length,
  ]
  return letters.map(letter => {
    const own = rows.flatMap((row, y) => row.split('').flatMap((one, x) => (one === letter ? [{ x, y }] : [])))
    const [left, top] = [Math.min(...own.map(({ x }) => x)), Math.min(...own.map(({ y }) => y))]
    const across = new Set(own.map(({ x }) => x)).size
    const down = new Set(own.map(({ y }) => y)).size
    return {
      x: box.x + left * (width + gap),
      y: box.y + top * (height + gap),
      width: across * width + (across - 1) * gap,
      height: down * height + (down - 1) * gap,
    }
  })
}

/** The charts of a slide, each with its scene: what simulated futures say has no room in half the height. */
export function shownOn({ chart, beside, scene }: Pick<SlideSpec, 'chart' | 'beside' | 'scene'>) {
  const { charts, rows } = beside ?? { charts: [], rows: ['a'] }
  const letters = [...new Set(rows.join(''))]
  return [chart, ...charts].map((one, i) => {
    const isWhole = rows.every(row => row.includes(letters[i]!))
    return { chart: one, scene: isWhole ? scene : { ...scene, outlook: null } }
  })
}
