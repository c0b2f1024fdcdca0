import { emu } from '../office/drawing.ts'
import { idOf, type PackagePart } from '../office/parts.ts'
import { tag, type Xml } from '../office/xml.ts'
import { spaces } from './slideXml.ts'

type Size = { width: number; height: number }

/** What a presentation is bound of; sizes in points. */
type Bound = {
  masters: readonly { part: PackagePart; id: number }[]
  notes: PackagePart
  slides: readonly PackagePart[]
  size: Size
  notesSize: Size
  /** What else it leads to. */
  besides?: readonly PackagePart[]
  textStyle?: Xml | null
  isRightToLeft?: boolean
}

/** The part that a deck begins with. */
export function presentationPart({
  masters,
  notes,
  slides,
  size,
  notesSize,
  besides = [],
  ...look
}: Bound): PackagePart {
  const first = masters.length + 1
  return {
    path: 'ppt/presentation.xml',
    kind: 'presentation',
    content: tag(
      'p:presentation',
      { ...spaces, ...(look.isRightToLeft && { rtl: true }), saveSubsetFonts: true },
      tag(
        'p:sldMasterIdLst',
        {},
        masters.map(({ id }, i) => tag('p:sldMasterId', { id, 'r:id': idOf(i) })),
      ),
      tag('p:notesMasterIdLst', {}, tag('p:notesMasterId', { 'r:id': idOf(masters.length) })),
      tag(
        'p:sldIdLst',
        {},
        slides.map((_, i) => tag('p:sldId', { id: 256 + i, 'r:id': idOf(first + i) })),
      ),
      sizeOf('p:sldSz', size),
      sizeOf('p:notesSz', notesSize),
      look.textStyle ?? null,
    ),
    to: [...masters.map(({ part }) => part), notes, ...slides, ...besides],
  }
}

const sizeOf = (name: string, { width, height }: Size) => tag(name, { cx: emu(width), cy: emu(height) })
