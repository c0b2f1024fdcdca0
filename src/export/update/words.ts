import type { Element } from '@xmldom/xmldom'
import { childOf, elementsOf, importElement, removeElement, withinOf } from '../office/elements.ts'
import { paragraphText, textMark } from './shapes.ts'

/**
 * Puts paragraphs into the place of those that were written before, by their marks; what somebody wrote beside them stays
 * where it is. Letters keep the size, typeface and slant that they have now. Answers how many paragraphs of somebody's own there are, and those that came.
 */
export function replaceParagraphs(body: Element, fresh: readonly Element[], written: readonly string[]) {
  const old = elementsOf(body, 'a:p')
  const ours = old.filter(one => written.includes(textMark(paragraphText(one))) || paragraphText(one) === '')
  const own = old.filter(one => !ours.includes(one))
  const next = ours[0] ?? own[0] ?? null
  const look = ours.flatMap(one => withinOf(one, 'a:rPr'))[0]
  const taken = fresh.map(one => importElement(one, body))
  taken.forEach(one => body.insertBefore(one, next))
  if (look) for (const letters of taken.flatMap(one => withinOf(one, 'a:rPr'))) dress(letters, look)
  ours.forEach(removeElement)
  return { own: own.length, taken }
}

const attributes = ['sz', 'i', 'u', 'strike', 'cap', 'spc']
const faces = ['a:latin', 'a:ea', 'a:cs']

/** Gives letters what a user sets by hand: size, slant, lines and typeface. Colours tell the sides, and weights what counts: those come anew. */
function dress(letters: Element, look: Element) {
  for (const name of attributes) {
    const value = look.getAttribute(name)
    if (value !== null) letters.setAttribute(name, value)
  }
  for (const name of faces) {
    const face = childOf(look, name)
    if (!face) continue
    const old = childOf(letters, name)
    if (old) letters.replaceChild(importElement(face, letters), old)
    else
      letters.insertBefore(
        importElement(face, letters),
        elementsOf(letters).find(one => after.includes(one.nodeName)) ?? null,
      )
  }
}

const after = ['a:sym', 'a:hlinkClick', 'a:hlinkMouseOver', 'a:rtl', 'a:extLst']
