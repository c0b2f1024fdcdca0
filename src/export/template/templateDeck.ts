import type { FigureHouse } from '../imprint.ts'
import { joinedTo, type PackagePart } from '../office/parts.ts'
import { notesMaster, notesSize } from '../slides/notesMaster.ts'
import { presentationPart } from '../slides/presentation.ts'
import { placeAfter } from '../slides/slidePath.ts'
import type { Type } from '../type.ts'
import { coverSlide } from './coverSlide.ts'
import type { LayoutChoice } from './layouts.ts'
import { masterId, type Template } from './template.ts'
import { templateDisclosures } from './templateDisclosures.ts'

/** The master of notes: the template's, where it has one. */
export const templateNotesMaster = ({ notesMaster: own, masters }: Template): PackagePart =>
  own ?? notesMaster(masters.length + 1)

type About = {
  title: string
  day: Date
  house?: FigureHouse | null | undefined
  /** Parts that all slides may lead to. */
  pictures: readonly PackagePart[]
}

/**
 * Slides bound on a template: all its masters and layouts, a title slide before several where a layout was chosen for it, and a firm's
 * disclosures at the end.
 */
export function boundTemplate(
  type: Type,
  template: Template,
  choice: LayoutChoice,
  slides: readonly PackagePart[],
  { house, pictures, ...about }: About,
): PackagePart {
  const notes = templateNotesMaster(template)
  const layouts = template.layouts.map(({ part }) => part)
  const place = placeAfter(slides)
  const cover = slides.length > 1 ? coverSlide(template, choice.cover, { ...about, place }) : []
  const last = house ? templateDisclosures(type, template, choice, { house, day: about.day, first: place + 1 }) : []
  return presentationPart({
    masters: template.masters.map((part, i) => ({ part, id: masterId(i + 1) })),
    notes,
    slides: [...cover, ...[...slides, ...last].map(slide => joinedTo(slide, [...layouts, notes, ...pictures]))],
    size: template.size,
    notesSize: template.notesSize ?? notesSize,
    besides: template.tableStyles ? [template.tableStyles] : [],
    textStyle: template.textStyle,
    isRightToLeft: template.isRightToLeft,
  })
}
