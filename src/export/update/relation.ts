import type { Element } from '@xmldom/xmldom'
import { withinOf } from '../office/elements.ts'
import { addRelation, bringOver, packageRelations } from '../office/opened.ts'
import type { SlidePair } from './slidePair.ts'

/** Whatever an element of the other file speaks of is brought over, and called as it is here. */
export function relink({ deck, path, fresh, from }: SlidePair, element: Element) {
  const known = new Map<string, string>()
  for (const one of [element, ...withinOf(element, '*')])
    for (const name of ['r:id', 'r:embed', 'r:link']) {
      const relation = packageRelations(fresh, from).find(({ id }) => id === one.getAttribute(name))
      if (!relation) continue
      const { type, address } = relation
      const to = relation.path === null ? null : bringOver(deck, fresh, relation.path, known)
      one.setAttribute(name, addRelation(deck, path, { type, path: to, address }))
    }
}
