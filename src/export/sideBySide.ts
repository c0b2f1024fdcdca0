import { wordsText } from '../analysis/verdict.ts'
import type { Chart, Plot } from '../charts/chart.ts'
import { anatomy } from '../charts/kit/look.ts'
import { summaryOf } from '../charts/summary.ts'
import { inNumberStyle } from '../model/numberStyle.ts'
import { bodyParts } from './bodyParts.ts'
import { themeInks } from './colours.ts'
import { type DrawnFigure, type FigureSpec, figureWith } from './figure.ts'
import { frameOf } from './frame.ts'
import { type Part, scaledPart } from './parts.ts'
import { TooLittleRoom } from './plots.ts'
import { type Run, rect } from './shapes.ts'
import { perInch, pixels } from './sizes.ts'
import { TableTooLarge } from './tableLayout.ts'
import type { Type } from './type.ts'
import { atMost, brokenLines, type Style, setLines } from './typesetting.ts'

/** Several charts of one scenario under one headline: `rows` says by letters where each of them stands. */
export type BoardSpec = Pick<FigureSpec, 'scene' | 'headline' | 'footnote' | 'size' | 'qr' | 'house'> & {
  rows: readonly string[]
  charts: readonly { area: string; isWhole: boolean; chart: Chart }[]
}

const gap = { across: 24, down: 10 }
const caption: Style = { size: 12.6, lead: 16 }
const noRoom = 'There is too little room for it here: it needs a scene of its own, or fewer rows.'

/** Draws charts side by side as one figure, in light colours for paper: in smaller letters where a chart has too little room otherwise. */
export function boardOf(type: Type, asked: BoardSpec): DrawnFigure {
  return inNumberStyle(asked.house?.numbers, () => fittedBoard(type, asked))
}

function fittedBoard(type: Type, asked: BoardSpec): DrawnFigure {
  const unit = ((asked.size.points / 72) * perInch) / 12
  for (const share of [1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.55])
    try {
      return boardIn(type, asked, unit * share)
    } catch (error) {
      if (!(error instanceof TooLittleRoom)) throw error
    }
  return boardIn(type, asked, unit / 2, true)
}

/** `isLast`: what still has too little room says so in its place. */
function boardIn(type: Type, asked: BoardSpec, unit: number, isLast = false): DrawnFigure {
  const { rows, charts, scene, headline, footnote, size, qr, house } = asked
  const [width, height] = [pixels(size.width), pixels(size.height)]
  const ink = house?.inks.light ?? themeInks.light
  const sheet = { width: width / unit, height: height / unit, unit }
  const frame = frameOf(type, ink, sheet, { headline, subtitle: '', footnote, qr, house })
  const look = { ink, ...anatomy.export }
  const pictures = charts.map(({ area, isWhole, chart }): Part[] => {
    const place = placeOf(area, rows, frame.box)
    // What simulated futures say has no room in half the height.
    const shown = isWhole ? scene : { ...scene, outlook: null }
    const says: Run[] = [
      { text: `${chart.title}: `, weight: 600, colour: ink.ink },
      { text: chart.subtitle(shown), weight: 400, colour: ink.ink2 },
    ]
    const lines = atMost(brokenLines(type, says, caption, place.width), isWhole ? 2 : 1)
    const top = lines.length * caption.lead + 6
    const box = { ...place, y: place.y + top, height: place.height - top }
    const said = (text: string): Part => ({
      is: 'paragraph',
      shapes: setLines(
        brokenLines(type, [{ text, weight: 400, colour: ink.ink }], caption, box.width),
        box.x,
        box.y,
        caption,
      ),
    })
    const body = () => {
      try {
        return bodyParts(chart, shown, { box, look, type, point: perInch / 72 / unit }, summaryOf(chart, shown))
      } catch (error) {
        if (error instanceof TableTooLarge) return [said(error.message)]
        if (isLast && error instanceof TooLittleRoom) return [said(noRoom)]
        throw error
      }
    }
    return [{ is: 'paragraph', shapes: setLines(lines, place.x, place.y, caption) }, ...body()]
  })
  const ground: Part = { is: 'ornament', shapes: [rect(0, 0, width, height, ink.page)] }
  return figureWith(
    [ground, ...[...frame.before, ...pictures.flat(), ...frame.after].map(part => scaledPart(part, unit))],
    {
      width,
      height,
      title: wordsText(headline),
      says: charts.map(({ chart }) => `${chart.title}. ${chart.subtitle(scene)}`).join(' '),
    },
  )
}

/** The part of a box that the cells of one letter take. */
function placeOf(area: string, rows: readonly string[], { x, y, width, height }: Plot): Plot {
  const at = rows.flatMap((row, down) => Array.from(row, (letter, across) => ({ letter, across, down })))
  const own = at.filter(({ letter }) => letter === area)
  const [across, down] = [own.map(cell => cell.across), own.map(cell => cell.down)]
  const step = { x: (width + gap.across) / rows[0]!.length, y: (height + gap.down) / rows.length }
  return {
    x: x + Math.min(...across) * step.x,
    y: y + Math.min(...down) * step.y,
    width: new Set(across).size * step.x - gap.across,
    height: new Set(down).size * step.y - gap.down,
  }
}
