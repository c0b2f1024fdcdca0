import { themeInks } from './colours.ts'
import { type DrawnFigure, figureWith } from './figure.ts'
import type { Part } from './parts.ts'
import { type Run, rect } from './shapes.ts'
import { perInch } from './sizes.ts'
import type { Type } from './type.ts'
import { brokenLines, type Style, setLines } from './typesetting.ts'

const unit = perInch / 72
const style: Style = { size: 10.5 * unit, lead: 15 * unit }
const margin = 24 * unit

/**
 * A figure with notes beneath it on a page of this height, in pixels at 1x; notes that are longer than the page go on
 * to pages of their own.
 */
export function notePages(type: Type, figure: DrawnFigure, notes: string, height: number): DrawnFigure[] {
  const { ink, ink2, page } = themeInks.light
  const lines = notes.split('\n').flatMap(paragraph => {
    const said: Run[] = [{ text: paragraph, weight: 400, colour: ink }]
    // An empty line stays one.
    return paragraph.trim() === '' ? [[]] : brokenLines(type, said, style, figure.width - 2 * margin)
  })
  const room = (from: number) => Math.floor((height - margin - from) / style.lead)
  const from = figure.height + 2 * style.lead
  const first = lines.slice(0, room(from))
  const pages: DrawnFigure[] = [sheet(figure.parts, first, from)]
  for (let done = first.length; done < lines.length; done += room(margin))
    pages.push(sheet([], lines.slice(done, done + room(margin)), margin))
  return pages

  function sheet(parts: readonly Part[], shown: Run[][], top: number): DrawnFigure {
    const { width, title } = figure
    const head = setLines([[{ text: 'Notes', weight: 600, colour: ink2 }]], margin, top - style.lead, style)
    return figureWith(
      [
        { is: 'ornament', shapes: [rect(0, 0, width, height, page)] },
        ...parts,
        { is: 'paragraph', shapes: notes.trim() === '' || parts.length === 0 ? [] : head },
        { is: 'paragraph', shapes: setLines(shown, margin, top, style) },
      ],
      { width, height, title, says: `${figure.says} ${notes}` },
    )
  }
}
