/** Where a text stood when a translator took it out, and what the translator put into its parent for it; `next` where that is not in its place. */
type Place = { parent: Node; standIn: ChildNode; next?: Node | null }

const places = new WeakMap<Text, Place>()
const standsFor = new WeakMap<Node, Text[]>()
let isHeeded = false

/**
 * A browser's translator puts elements of its own in the place of the page's texts. React goes on writing to the texts that it
 * made, which nobody sees any more, so old numbers would stay beside new ones; and to take such a text out fails. From the
 * first such element on, a text that is written to comes back with what it says now, and one that is taken out takes with
 * it what stands for it. It returns what ends the watch.
 */
export function heedTranslators(root: Node): () => void {
  const watch = new MutationObserver(remember)
  watch.observe(root, { childList: true, subtree: true })
  return () => watch.disconnect()
}

function remember(records: readonly MutationRecord[]) {
  const put = new Map(
    records.flatMap(({ target, addedNodes }) => [...addedNodes].filter(isFont).map(font => [font, target] as const)),
  )
  for (const record of records) {
    const texts = [...record.removedNodes].filter(node => node instanceof Text)
    if (texts.length === 0) continue
    const inPlace = standInOf(record, put)
    const standIn = inPlace ?? [...put].find(([, target]) => target === record.target)?.[0]
    if (!standIn) continue
    if (!isHeeded) heed()
    for (const text of texts)
      places.set(text, { parent: record.target, standIn, ...(!inPlace && { next: record.nextSibling }) })
    standsFor.set(standIn, [...(standsFor.get(standIn) ?? []), ...texts])
  }
}

/** What was put there in the same step, or beside it in the same task: nothing of ours takes a text out for an element, nor makes a <font>. */
function standInOf({ addedNodes, previousSibling, nextSibling }: MutationRecord, put: ReadonlyMap<Node, Node>) {
  const [instead] = [...addedNodes].filter(node => node instanceof Element)
  return instead ?? [previousSibling, nextSibling].filter(isFont).find(font => put.has(font)) ?? null
}

const isFont = (node: Node | null): node is HTMLElement => node?.nodeName === 'FONT'

/** What stands for a text goes, and the texts that it stands for come back. */
function putBack(text: Text) {
  const { parent, standIn } = places.get(text)!
  comeBack(parent, standIn, standsFor.get(standIn) ?? [text])
}

function comeBack(parent: Node, standIn: ChildNode, texts: readonly Text[]) {
  const here = standIn.parentNode === parent ? standIn : null
  let behind: Node | null = here
  for (const text of texts.toReversed()) {
    const { next } = places.get(text)!
    places.delete(text)
    const isElsewhere = next === null || next?.parentNode === parent
    parent.insertBefore(text, isElsewhere ? next : behind)
    if (!isElsewhere) behind = text
  }
  here?.remove()
}

/** The text is gone for good; what it shared a translation with comes back. */
function letGo(text: Text) {
  const { parent, standIn } = places.get(text)!
  places.delete(text)
  comeBack(
    parent,
    standIn,
    (standsFor.get(standIn) ?? []).filter(other => other !== text),
  )
}

const isTakenOut = (node: Node | null): node is Text =>
  node instanceof Text && node.parentNode === null && places.has(node)

/** Which child of the parent a node is or is in: a translator may have moved it into an element of its own. */
function childWith(parent: Node, node: Node): ChildNode | null {
  let at: Node | null = node
  while (at && at.parentNode !== parent) at = at.parentNode
  return at as ChildNode | null
}

/** From now on the ways in which React and the charts touch a text look whether it is still there. */
function heed() {
  isHeeded = true
  // oxlint-disable-next-line typescript/unbound-method -- each is called with its node below
  const { removeChild, insertBefore, appendChild } = Node.prototype
  Node.prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    if (child.parentNode === this) return removeChild.call(this, child) as Child
    if (isTakenOut(child)) letGo(child)
    else {
      const around = childWith(this, child)
      if (!around) return removeChild.call(this, child) as Child
      removeChild.call(child.parentNode!, child)
      if (around.textContent === '') around.remove()
    }
    return child
  }
  Node.prototype.insertBefore = function <Child extends Node>(this: Node, child: Child, before: Node | null): Child {
    if (isTakenOut(child)) letGo(child)
    if (isTakenOut(before)) putBack(before)
    return insertBefore.call(this, child, (before && childWith(this, before)) ?? before) as Child
  }
  Node.prototype.appendChild = function <Child extends Node>(this: Node, child: Child): Child {
    if (isTakenOut(child)) letGo(child)
    return appendChild.call(this, child) as Child
  }
  writeThrough(Node.prototype, 'nodeValue')
  writeThrough(CharacterData.prototype, 'data')
}

function writeThrough(prototype: object, key: 'nodeValue' | 'data') {
  const own = Object.getOwnPropertyDescriptor(prototype, key)!
  Object.defineProperty(prototype, key, {
    ...own,
    set(this: Node, text: unknown) {
      if (isTakenOut(this)) putBack(this)
      own.set!.call(this, text)
    },
  })
}
