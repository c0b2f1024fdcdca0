import { joinedTo, type PackagePart } from '../office/parts.ts'
import { notesMaster, notesSize } from '../slides/notesMaster.ts'
import { presentationPart } from '../slides/presentation.ts'
import { coverSlide } from './coverSlide.ts'
import type { LayoutChoice } from './layouts.ts'
import { masterId, type Template } from './template.ts'

/** The master of notes: the template's, where it has one. */
export const templateNotesMaster = ({ notesMaster: own, masters }: Template): PackagePart =>
  own ?? notesMaster(masters.length + 1)

type About = { title: string; day: Date }

/** Slides bound on a template: all its masters and layouts, and a title slide before several where a layout was chosen for it. */
export function boundTemplate(
  template: Template,
  choice: LayoutChoice,
  slides: readonly PackagePart[],
  about: About,
): PackagePart {
  const notes = templateNotesMaster(template)
  const layouts = template.layouts.map(({ part }) => part)
  const cover = slides.length > 1 ? coverSlide(template, choice.cover, { ...about, place: slides.length + 1 }) : []
  return presentationPart({
    masters: template.masters.map((part, i) => ({ part, id: masterId(i + 1) })),
    notes,
    slides: [...cover, ...slides.map(slide => joinedTo(slide, [...layouts, notes]))],
    size: template.size,
    notesSize: template.notesSize ?? notesSize,
    besides: template.tableStyles ? [template.tableStyles] : [],
    textStyle: template.textStyle,
    isRightToLeft: template.isRightToLeft,
  })
}
