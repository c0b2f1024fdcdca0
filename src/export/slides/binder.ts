import type { PackagePart } from '../office/parts.ts'
import { joinedTo, standIn } from '../office/parts.ts'
import { openedDeckTemplate } from '../template/deckTemplate.ts'
import { boundTemplate, templateNotesMaster } from '../template/templateDeck.ts'
import { templateDesign } from '../template/templateDesign.ts'
import type { DeckLook } from './deck.ts'
import type { DesignFor } from './design.ts'
import { notesMaster, notesSize } from './notesMaster.ts'
import { ownDesign } from './ownDesign.ts'
import { presentationPart } from './presentation.ts'
import { slideMaster } from './slideMaster.ts'
import { slideSize } from './slideXml.ts'

/** What makes slides of one look into a deck: the design of each, the master of its notes, and the part that binds them all. */
type Binder = {
  design: DesignFor
  notesMaster: PackagePart
  bind: (slides: readonly PackagePart[], title: string) => PackagePart
}

/** The binder of Stakeout's own look, or of a firm's template. */
export async function binderFor({ theme, template, day }: DeckLook): Promise<Binder> {
  if (!template)
    return {
      design: ownDesign(theme),
      notesMaster: standIn(notesMaster()),
      bind: slides => {
        const { master, layout } = slideMaster(theme)
        const notes = notesMaster()
        return presentationPart({
          masters: [{ part: master, id: 2_147_483_648 }],
          notes,
          slides: slides.map(slide => joinedTo(slide, [layout, notes])),
          size: slideSize,
          notesSize,
        })
      },
    }
  const { template: read, choice } = await openedDeckTemplate(template)
  return {
    design: templateDesign(read, choice, day),
    notesMaster: standIn(templateNotesMaster(read)),
    bind: (slides, title) => boundTemplate(read, choice, slides, { title, day }),
  }
}
