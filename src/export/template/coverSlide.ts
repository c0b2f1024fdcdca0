import type { PackagePart } from '../office/parts.ts'
import { tag } from '../office/xml.ts'
import { slidePath } from '../slides/slidePath.ts'
import { spaces, treeOf } from '../slides/slideXml.ts'
import { footPlaces } from './footPlaces.ts'
import { planOf } from './layouts.ts'
import { placedText } from './placedText.ts'
import type { Template } from './template.ts'

/** What a title slide says, and its number among the slides. */
type Cover = { title: string; day: Date; place: number }

/** The title slide of a deck on that layout of its template; none where no layout was chosen for it. */
export function coverSlide(template: Template, layoutId: string, { title, day, place }: Cover): PackagePart[] {
  const layout = template.layouts.find(({ id }) => id === layoutId)
  if (!layout) return []
  const { title: head } = planOf(layout, template.size, true)
  if (!head) return []
  const below = layout.places.find(({ type, box }) => /^(subTitle|body|obj)$/.test(type) && box !== null)
  const shapes = [
    placedText({ id: 2, name: 'Title', place: head, text: title, times: 1 }),
    ...(below
      ? [placedText({ id: 3, name: 'Subtitle', place: below, text: 'A what-if, not a forecast', times: 1 })]
      : []),
    ...footPlaces(layout, { first: 20, day, times: 1 }),
  ]
  return [
    {
      path: slidePath(place),
      kind: 'slide',
      content: tag(
        'p:sld',
        spaces,
        tag('p:cSld', {}, treeOf(shapes)),
        tag('p:clrMapOvr', {}, layout.mapping ?? tag('a:masterClrMapping')),
      ),
      to: [layout.part],
    },
  ]
}
