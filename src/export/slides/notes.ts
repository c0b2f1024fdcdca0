import { lettering } from '../office/drawing.ts'
import { idOf, type PackagePart } from '../office/parts.ts'
import { paletteOf } from '../office/theme.ts'
import { tag, textContent } from '../office/xml.ts'
import { slideOnNotes, wordsOnNotes } from './notesMaster.ts'
import { spaces, treeOf } from './slideXml.ts'

/** A paragraph that the speaker reads; an address in it can be followed. */
export type Note = { says: string; address?: string; isBold?: boolean }

/** The page of notes of a slide. */
export function notesOf(place: number, notes: readonly Note[], slide: PackagePart, master: PackagePart): PackagePart {
  const palette = paletteOf('light')
  const linked = notes.flatMap(({ address }) => address ?? [])
  const paragraphs = notes.map(({ says, address, isBold }) => {
    const link = address === undefined ? undefined : idOf(2 + linked.indexOf(address))
    const look = { size: 12, colour: palette.ink.ink, weight: isBold ? 700 : 400 }
    return tag('a:p', {}, tag('a:r', {}, lettering('a:rPr', palette, look, link), tag('a:t', {}, textContent(says))))
  })
  return {
    path: `ppt/notesSlides/notesSlide${place}.xml`,
    kind: 'notes',
    content: tag(
      'p:notes',
      spaces,
      tag('p:cSld', {}, treeOf([slideOnNotes(2), wordsOnNotes(3, paragraphs.length > 0 ? paragraphs : [tag('a:p')])])),
      tag('p:clrMapOvr', {}, tag('a:masterClrMapping')),
    ),
    to: [master, slide, ...linked.map(address => ({ address }))],
  }
}
