import type { FigureHouse } from '../imprint.ts'
import type { SlideBox } from '../office/drawing.ts'
import { type PackagePart, standIn } from '../office/parts.ts'
import type { SlideTheme } from '../office/theme.ts'
import { tag, type Xml } from '../office/xml.ts'
import type { Run } from '../shapes.ts'
import type { Type } from '../type.ts'
import { brokenLines, type Style } from '../typesetting.ts'
import type { NameOf } from './design.ts'
import { shapeName } from './shapeName.ts'
import { slideMaster } from './slideMaster.ts'
import { slidePath } from './slidePath.ts'
import { slideSize, spaces, textPlace, treeOf } from './slideXml.ts'

/** A page of a firm's disclosures: its heading, its paragraphs, and what its shapes are called. */
export type DisclosurePage = { heading: string; paragraphs: Run[][][]; nameOf: NameOf }

/** Another font in the place of the one that was measured may be so much wider. */
const wider = 1.1

/** A disclosure in full on as many pages as it needs in a box of that size; a paragraph goes on over the next page. Empty where there is none. */
export function disclosurePages(
  type: Type,
  { ink }: SlideTheme,
  { long }: Pick<FigureHouse, 'long'>,
  { width, height }: Pick<SlideBox, 'width' | 'height'>,
  style: Style,
): DisclosurePage[] {
  if (long === null) return []
  const most = Math.max(Math.floor(height / style.lead), 1)
  const pages: Run[][][][] = [[]]
  let used = 0
  for (const text of long.split('\n')) {
    const run = { text, weight: 400, colour: ink.ink }
    let lines = text === '' ? [[run]] : brokenLines(type, [run], style, width / wider)
    while (lines.length > 0) {
      if (used >= most) {
        pages.push([])
        used = 0
      }
      const here = lines.slice(0, most - used)
      pages.at(-1)!.push(here)
      used += here.length
      lines = lines.slice(here.length)
    }
  }
  return pages.map((paragraphs, i) => ({
    heading: pages.length > 1 ? `Disclosures (${i + 1} of ${pages.length})` : 'Disclosures',
    paragraphs,
    nameOf: (words, role) => shapeName(words, { slide: `disclosures.${i + 1}`, role }),
  }))
}

const style = { size: 11.4, lead: 15 }

const room: SlideBox = { x: 36, y: 84, width: slideSize.width - 72, height: slideSize.height - 84 - 30 }

/** The last slides of a deck in Stakeout's own design; `first` is the number of the first. */
export function ownDisclosures(type: Type, palette: SlideTheme, house: FigureHouse, first: number): PackagePart[] {
  const layout = standIn(slideMaster('light').layout)
  return disclosurePages(type, palette, house, room, style).map(({ heading, paragraphs, nameOf }, i) =>
    disclosureSlide(first + i, layout, tag('a:masterClrMapping'), [
      textPlace(
        palette,
        { id: 2, name: nameOf('Title', 'title'), place: { type: 'title' } },
        {
          paragraphs: [[[{ text: heading, weight: 600, colour: palette.ink.ink }]]],
          style: { size: 26.4, lead: 30, isSerif: true },
        },
        { x: 36, y: 30, width: room.width, height: 34 },
      ),
      textPlace(
        palette,
        { id: 3, name: nameOf('Disclosures', 'disclosure'), place: { type: 'body', idx: 10 } },
        { paragraphs, style },
        room,
      ),
    ]),
  )
}

/** A slide of disclosures with these shapes. */
export const disclosureSlide = (
  place: number,
  layout: PackagePart,
  mapping: Xml,
  shapes: readonly Xml[],
): PackagePart => ({
  path: slidePath(place),
  kind: 'slide',
  content: tag('p:sld', spaces, tag('p:cSld', {}, treeOf(shapes)), tag('p:clrMapOvr', {}, mapping)),
  to: [layout],
})
