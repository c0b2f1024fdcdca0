import type { Chart } from '../../charts/chart.ts'
import type { ThemeId } from '../colours.ts'
import type { FigureSpec } from '../figure.ts'
import { emu } from '../office/drawing.ts'
import { joinedTo, type PackagePart, packageOf, standIn } from '../office/parts.ts'
import { tag } from '../office/xml.ts'
import { drawnWhole, type Type } from '../type.ts'
import type { Note } from './notes.ts'
import { notesMaster, notesSize } from './notesMaster.ts'
import { propertiesOf } from './properties.ts'
import { slideOf } from './slide.ts'
import { slideMaster } from './slideMaster.ts'
import { slideSize, spaces } from './slideXml.ts'

/** What one slide is asked to be: a figure or several, and what its speaker is told. */
export type SlideSpec = Pick<FigureSpec, 'chart' | 'scene' | 'headline' | 'footnote' | 'qr' | 'extent' | 'house'> & {
  /** What tells this slide from all others, in this deck and in the one that is made next: of letters, digits and points. */
  id: string
  /** Other charts on the same slide, and how all of them stand: a word for each row, a letter for each chart. */
  beside?: { charts: readonly Chart[]; rows: readonly string[] }
  notes: readonly Note[]
  /** Where the code leads, for a click. */
  address: string | null
}

/** What all slides of a deck have in common; `link` is the scenario that the file carries. */
export type DeckSpec = { theme: ThemeId; title: string; link: string | null }

const presentationKind = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** Slides as a PowerPoint file: each has its chart as a chart of PowerPoint's own, with its numbers in a workbook. */
export async function deckOf(type: Type, slides: readonly SlideSpec[], about: DeckSpec): Promise<Blob> {
  const parts: PackagePart[] = []
  for (const [i, slide] of slides.entries()) parts.push(await slidePart(type, slide, { ...about, place: i + 1 }))
  return boundDeck(parts, about)
}

/** One slide with all that belongs to it alone: it stands on a layout that is the deck's. `place` counts from 1. */
export function slidePart(
  type: Type,
  asked: SlideSpec,
  { theme, place }: { theme: ThemeId; place: number },
): Promise<PackagePart> {
  const layout = standIn(slideMaster(theme).layout)
  const notes = standIn(notesMaster())
  return drawnWhole(type, () => slideOf(type, asked, { place, theme, layout, notesMaster: notes }))
}

/** The deck of these slides. */
export async function boundDeck(slides: readonly PackagePart[], { theme, title, link }: DeckSpec): Promise<Blob> {
  const { master, layout } = slideMaster(theme)
  const notes = notesMaster()
  const parts = slides.map(slide => joinedTo(slide, [layout, notes]))
  const presentation: PackagePart = {
    path: 'ppt/presentation.xml',
    kind: 'presentation',
    content: tag(
      'p:presentation',
      { ...spaces, saveSubsetFonts: true },
      tag('p:sldMasterIdLst', {}, tag('p:sldMasterId', { id: 2147483648, 'r:id': 'rId1' })),
      tag('p:notesMasterIdLst', {}, tag('p:notesMasterId', { 'r:id': 'rId2' })),
      tag(
        'p:sldIdLst',
        {},
        parts.map((_, i) => tag('p:sldId', { id: 256 + i, 'r:id': `rId${i + 3}` })),
      ),
      sizeOf('p:sldSz', slideSize),
      sizeOf('p:notesSz', notesSize),
    ),
    to: [master, notes, ...parts],
  }
  const file = packageOf([presentation, ...propertiesOf(title, link)])
  const { rememberedDeck } = await import('../update/deck.ts')
  return new Blob([rememberedDeck(file)], { type: presentationKind })
}

const sizeOf = (name: string, { width, height }: typeof slideSize) => tag(name, { cx: emu(width), cy: emu(height) })
