import type { FigureHouse } from '../imprint.ts'
import { type PackagePart, standIn } from '../office/parts.ts'
import { tag } from '../office/xml.ts'
import { disclosurePages, disclosureSlide } from '../slides/disclosureSlides.ts'
import { wordsBox } from '../slides/slideXml.ts'
import type { Type } from '../type.ts'
import { footPlaces } from './footPlaces.ts'
import { type LayoutChoice, planOf } from './layouts.ts'
import { placedText } from './placedText.ts'
import type { Template } from './template.ts'
import { templatePalette } from './templatePalette.ts'

type Disclosed = { house: FigureHouse; day: Date; first: number }

/** A firm's disclosures in full on the layout that its template has for several figures; `first` is the number of the first slide. */
export function templateDisclosures(
  type: Type,
  template: Template,
  choice: LayoutChoice,
  { house, day, first }: Disclosed,
): PackagePart[] {
  const layout = template.layouts.find(({ id }) => id === choice.figures) ?? template.layouts[0]!
  const { title, room } = planOf(layout, template.size, false)
  const palette = templatePalette(layout.ground)
  const isRightToLeft = title?.wording.isRightToLeft ?? template.isRightToLeft
  const size = Math.max(template.size.height / 54, 6)
  const style = { size, lead: size * 1.3 }
  const head = title ? 0 : style.lead * 2
  const box = { ...room, y: room.y + head, height: room.height - head }
  return disclosurePages(type, palette, house, box, style).map(({ heading, paragraphs, nameOf }, i) => {
    const run = { text: heading, weight: 600, colour: palette.ink.ink }
    return disclosureSlide(first + i, standIn(layout.part), layout.mapping ?? tag('a:masterClrMapping'), [
      title
        ? placedText({ id: 2, name: nameOf('Title', 'title'), place: title, text: heading, times: 1 }, type)
        : wordsBox(palette, { id: 2, name: nameOf('Title', 'title'), box: { ...room, height: head } }, [[[run]]], {
            ...style,
            isRightToLeft,
          }),
      wordsBox(palette, { id: 3, name: nameOf('Disclosures', 'disclosure'), box }, paragraphs, {
        ...style,
        isRightToLeft,
      }),
      ...footPlaces(layout, { first: 20, day, times: 1 }),
    ])
  })
}
