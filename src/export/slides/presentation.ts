import { emu } from '../office/drawing.ts'
import { idOf, type PackagePart } from '../office/parts.ts'
import { tag, type Xml } from '../office/xml.ts'
import type { DeckFont } from './deckFonts.ts'
import { spaces } from './slideXml.ts'

type Size = { width: number; height: number }

/** What a presentation is bound of; sizes in points. */
type Bound = {
  masters: readonly { part: PackagePart; id: number }[]
  notes: PackagePart
  slides: readonly PackagePart[]
  size: Size
  notesSize: Size
  fonts?: readonly DeckFont[]
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
  fonts = [],
  besides = [],
  ...look
}: Bound): PackagePart {
  const first = masters.length + 1
  const fontParts = fonts.flatMap(({ regular, bold }) => (bold ? [regular, bold] : [regular]))
  const fontId = (part: PackagePart) => idOf(first + slides.length + fontParts.indexOf(part))
  return {
    path: 'ppt/presentation.xml',
    kind: 'presentation',
    content: tag(
      'p:presentation',
      {
        ...spaces,
        ...(look.isRightToLeft && { rtl: true }),
        ...(fonts.length > 0 && { embedTrueTypeFonts: true }),
        saveSubsetFonts: true,
      },
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
      fonts.length > 0 &&
        tag(
          'p:embeddedFontLst',
          {},
          fonts.map(({ family, regular, bold }) =>
            tag(
              'p:embeddedFont',
              {},
              tag('p:font', { typeface: family }),
              tag('p:regular', { 'r:id': fontId(regular) }),
              bold && tag('p:bold', { 'r:id': fontId(bold) }),
            ),
          ),
        ),
      look.textStyle ?? null,
    ),
    to: [...masters.map(({ part }) => part), notes, ...slides, ...fontParts, ...besides],
  }
}

const sizeOf = (name: string, { width, height }: Size) => tag(name, { cx: emu(width), cy: emu(height) })
