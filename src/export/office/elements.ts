import type { Element } from '@xmldom/xmldom'

/** The elements in an element, of one name where it is given (`p:sp`: the prefixes are those that office programs write). */
export function elementsOf(of: Element, name?: string): Element[] {
  const found: Element[] = []
  for (let node = of.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1 && (name === undefined || node.nodeName === name)) found.push(node as Element)
  return found
}

/** The first element on the way from this one: `childOf(shape, 'p:spPr', 'a:xfrm')`. */
export const childOf = (of: Element | undefined, ...names: string[]): Element | undefined =>
  names.reduce<Element | undefined>((at, name) => at && elementsOf(at, name)[0], of)

/** All elements of a name within, however deep; `*` is any. */
export function withinOf(of: Element, name: string, found: Element[] = []): Element[] {
  for (let node = of.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1) {
      if (name === '*' || node.nodeName === name) found.push(node as Element)
      withinOf(node as Element, name, found)
    }
  return found
}

/** An element of another file, made one of this file. */
export const importElement = (node: Element, into: Element): Element => into.ownerDocument!.importNode(node, true)

/** Puts one element in the place of another. */
export function replaceElement(old: Element, by: Element): Element {
  const here = importElement(by, old)
  old.parentNode!.replaceChild(here, old)
  return here
}

/** Puts an element of any file among the children of this one. */
export function putElement(into: Element, one: Element, before: Element | null): Element {
  const here = importElement(one, into)
  into.insertBefore(here, before)
  return here
}

export const removeElement = (one: Element) => one.parentNode?.removeChild(one)

/** Sets the children of these names to those that another element has, where the first of them stood; `before` names what must stand behind them where there were none. */
export function takeChildren(to: Element, from: Element, names: readonly string[], before: readonly string[]) {
  const old = elementsOf(to).filter(({ nodeName }) => names.includes(nodeName))
  const next = old[0] ?? elementsOf(to).find(({ nodeName }) => before.includes(nodeName)) ?? null
  for (const one of elementsOf(from).filter(({ nodeName }) => names.includes(nodeName)))
    to.insertBefore(importElement(one, to), next)
  old.forEach(removeElement)
}
