import type { PackagePart } from '../office/parts.ts'
import { paletteOf, themeOf } from '../office/theme.ts'
import { tag, type Xml } from '../office/xml.ts'
import { placeFor, rectangle } from './placeFor.ts'
import { colourMap, ground, styleLevels } from './slideMaster.ts'
import { spaces, treeOf } from './slideXml.ts'

/** The master of all notes: the slide above, the words below, on paper. Its theme is the one of that number in the deck. */
export function notesMaster(theme = 2): PackagePart {
  const palette = paletteOf('light')
  return {
    path: 'ppt/notesMasters/notesMaster1.xml',
    kind: 'notesMaster',
    content: tag(
      'p:notesMaster',
      spaces,
      tag('p:cSld', {}, ground(), treeOf([slideOnNotes(2, true), wordsOnNotes(3, [tag('a:p')], true)])),
      colourMap(),
      tag('p:notesStyle', {}, styleLevels(palette, 12, false)),
    ),
    to: [{ path: `ppt/theme/theme${theme}.xml`, kind: 'theme', content: themeOf('Stakeout notes', palette) }],
  }
}

const onNotes = {
  slide: { x: 54, y: 54, width: 432, height: 243 },
  words: { x: 54, y: 324, width: 432, height: 360 },
}

/** A page of notes in points: 7½ by 10 inches. */
export const notesSize = { width: 540, height: 720 }

/** The picture of the slide on its page of notes. */
export const slideOnNotes = (id: number, isMaster = false): Xml =>
  placeFor(
    { id, name: 'Slide', place: { type: 'sldImg', idx: isMaster ? 2 : undefined }, isPicture: true },
    isMaster ? rectangle(onNotes.slide) : [],
  )

/** The words on a page of notes. */
export const wordsOnNotes = (id: number, paragraphs: readonly Xml[], isMaster = false): Xml =>
  placeFor(
    { id, name: 'Notes', place: { type: 'body', idx: isMaster ? 3 : 1 } },
    isMaster ? rectangle(onNotes.words) : [],
    [tag('a:bodyPr'), tag('a:lstStyle'), ...paragraphs],
  )
