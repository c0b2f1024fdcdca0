import type { FigureHouse } from '../imprint.ts'
import type { PackagePart } from '../office/parts.ts'
import { joinedTo, standIn } from '../office/parts.ts'
import { paletteOf } from '../office/theme.ts'
import { openedDeckTemplate } from '../template/deckTemplate.ts'
import { boundTemplate, templateNotesMaster } from '../template/templateDeck.ts'
import { templateDesign } from '../template/templateDesign.ts'
import type { Type } from '../type.ts'
import type { DeckLook } from './deck.ts'
import { deckFonts } from './deckFonts.ts'
import type { DesignFor } from './design.ts'
import { ownDisclosures } from './disclosureSlides.ts'
import { logoPart } from './logoXml.ts'
import { notesMaster, notesSize } from './notesMaster.ts'
import { ownDesign } from './ownDesign.ts'
import { presentationPart } from './presentation.ts'
import { slideMaster } from './slideMaster.ts'
import { placeAfter } from './slidePath.ts'
import { slideSize } from './slideXml.ts'

/** What makes slides of one look into a deck: the design of each, the master of its notes, and the part that binds them all. */
type Binder = {
  design: DesignFor
  notesMaster: PackagePart
  bind: (type: Type, slides: readonly PackagePart[], title: string) => PackagePart
}

/** The binder of Stakeout's own look, or of a firm's template. */
export async function binderFor({ theme, template, house, day }: DeckLook): Promise<Binder> {
  if (!template)
    return {
      design: ownDesign(theme),
      notesMaster: standIn(notesMaster()),
      bind: (type, slides) => {
        const { master, layout } = slideMaster(theme, house)
        const notes = notesMaster()
        const shared = [layout, notes, ...picturesOf(house)]
        const last = house ? ownDisclosures(type, paletteOf(theme, house.inks[theme]), house, placeAfter(slides)) : []
        const all = [...slides, ...last].map(slide => joinedTo(slide, shared))
        return presentationPart({
          masters: [{ part: master, id: 2_147_483_648 }],
          notes,
          slides: all,
          fonts: deckFonts(house, all),
          size: slideSize,
          notesSize,
        })
      },
    }
  const { template: read, choice } = await openedDeckTemplate(template)
  return {
    design: templateDesign(read, choice, day),
    notesMaster: standIn(templateNotesMaster(read)),
    bind: (type, slides, title) =>
      boundTemplate(type, read, choice, slides, { title, day, house, pictures: picturesOf(house) }),
  }
}

const picturesOf = (house: FigureHouse | null | undefined): PackagePart[] => {
  const picture = logoPart(house?.logo?.shapes ?? [])
  return picture ? [picture] : []
}
