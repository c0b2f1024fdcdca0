import type { Chart } from '../../charts/chart.ts'
import type { ThemeId } from '../colours.ts'
import type { FigureSpec } from '../figure.ts'
import type { FigureHouse } from '../imprint.ts'
import type { PackagePart } from '../office/parts.ts'
import { packageOf } from '../office/parts.ts'
import type { DeckTemplate } from '../template/deckTemplate.ts'
import { drawnWhole, type Type } from '../type.ts'
import { binderFor } from './binder.ts'
import type { Note } from './notes.ts'
import { propertiesOf } from './properties.ts'
import { slideOf } from './slide.ts'

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

/** How slides look: in a theme of ours, or on the template of a firm; what its house file wants; and the day that they say. */
export type DeckLook = {
  theme: ThemeId
  template?: DeckTemplate | null | undefined
  house?: FigureHouse | null | undefined
  day: Date
}

/** What all slides of a deck have in common; `link` is the scenario that the file carries. */
export type DeckSpec = DeckLook & { title: string; link: string | null }

const presentationKind = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** Slides as a PowerPoint file: each has its chart as a chart of PowerPoint's own, with its numbers in a workbook. */
export async function deckOf(type: Type, slides: readonly SlideSpec[], look: DeckSpec): Promise<Blob> {
  const about = { ...look, house: slides[0]?.house }
  const parts: PackagePart[] = []
  for (const [i, slide] of slides.entries()) parts.push(await slidePart(type, slide, { ...about, place: i + 1 }))
  return boundDeck(type, parts, about)
}

/** One slide with all that belongs to it alone: it stands on a layout that is the deck's. `place` counts from 1. */
export async function slidePart(
  type: Type,
  asked: SlideSpec,
  { place, ...look }: DeckLook & { place: number },
): Promise<PackagePart> {
  const { design, notesMaster } = await binderFor(look)
  return drawnWhole(type, () => slideOf(type, asked, { place, design, notesMaster }))
}

/** The deck of these slides, with a firm's disclosures at its end. */
export async function boundDeck(type: Type, slides: readonly PackagePart[], about: DeckSpec): Promise<Blob> {
  const { bind } = await binderFor(about)
  const file = packageOf([
    await drawnWhole(type, () => bind(type, slides, about.title)),
    ...propertiesOf(about.title, about.link),
  ])
  const { rememberedDeck } = await import('../update/deck.ts')
  return new Blob([rememberedDeck(file)], { type: presentationKind })
}
