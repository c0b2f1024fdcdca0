import { placed, type SlideBox } from '../office/drawing.ts'
import { tag, type Xml } from '../office/xml.ts'

type Named = {
  id: number
  name: string
  place: { type: 'title' | 'body' | 'sldImg'; idx?: number | undefined }
  /** Whether it holds the picture of a slide, which cannot be turned or stretched. */
  isPicture?: boolean
}

/** A place of a master, a layout or a slide: what may stand in it, its shape where it has one of its own, and its text. */
export const placeFor = ({ id, name, place, isPicture = false }: Named, shape: readonly Xml[], text?: readonly Xml[]) =>
  tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      tag('p:cNvPr', { id, name }),
      tag('p:cNvSpPr', {}, tag('a:spLocks', { noGrp: true, ...(isPicture && { noRot: true, noChangeAspect: true }) })),
      tag('p:nvPr', {}, tag('p:ph', place)),
    ),
    tag('p:spPr', {}, shape),
    text ? tag('p:txBody', {}, text) : null,
  )

/** A rectangle there. */
export const rectangle = (box: SlideBox): Xml[] => [
  placed('a:xfrm', box),
  tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst')),
]
