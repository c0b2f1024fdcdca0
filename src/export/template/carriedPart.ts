import { type Kind, pictureKinds } from '../office/kinds.ts'
import { idOf, type PackagePart, type Target } from '../office/parts.ts'
import { leftWords } from './leftOut.ts'
import type { TemplatePackage, TemplateRelation } from './templatePackage.ts'
import { at, markupOf, type XmlTree, xmlTreeOf } from './xmlTree.ts'

/** What carries parts of a template over into a deck, with the pictures that were carried and what was left out, a phrase each. */
export type TemplateCarrier = { pack: TemplatePackage; pictures: Map<string, PackagePart>; left: Set<string> }

/** A part of a template: where it stands there, and what it is called when something of it is left out. */
type Source = { path: string; called: string }

type Place = {
  carrier: TemplateCarrier
  source: Source
  to: Target[]
  relations: ReadonlyMap<string, TemplateRelation>
}

/**
 * A part as a deck may have it: without programs, links out of the file, embedded objects and whatever else it leads to
 * that is no picture. `to` is what it leads to besides; the ids under which it speaks of pictures are new.
 */
export function carriedPart(
  carrier: TemplateCarrier,
  source: Source,
  part: Pick<PackagePart, 'path' | 'kind'>,
  to: Target[] = [],
  change: (tree: XmlTree) => XmlTree = tree => tree,
): PackagePart {
  const relations = new Map(carrier.pack.relations(source.path).map(one => [one.id, one]))
  const tree = kept(carrier.pack.tree(source.path), { carrier, source, to, relations })
  if (tree === 'broken' || tree === null) throw new Error(`the part ${source.path} in it cannot be used`)
  const { path, kind } = part
  return { path, kind, content: markupOf(change(tree)), to }
}

/** An element as it is carried; null where it is left out, "broken" where what stands around it makes no sense without it. */
type Outcome = XmlTree | null | 'broken'

const shapes = ['p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp']

/** What no deck is given: data of other programs, controls, ink. */
const never = ['p:custDataLst', 'p:controls', 'p:contentPart', 'a:snd', 'p:sndAc']

const isFill = (name: string) => name === 'a:blipFill'

function kept(element: XmlTree, place: Place, isInExtension = false): Outcome {
  const { name } = element
  if (never.includes(name) || (!isInExtension && !/^[ap]:/.test(name))) {
    if (name === 'p:controls') place.carrier.left.add(leftWords('control', '', place.source.called))
    return null
  }
  if (/^a:hlink(Click|Hover|MouseOver)$/.test(name)) return keptLink(element, place)
  if (name === 'a:graphicData' && !element.attributes.uri?.endsWith('/table') && !isInExtension) {
    tellFrame(element, place)
    return 'broken'
  }
  // Its layouts are given to it anew.
  if (name === 'p:sldLayoutIdLst') return { name, attributes: {}, children: [] }
  const attributes = keptAttributes(element, place, isInExtension)
  if (attributes === 'broken') return 'broken'
  const isExtension = isInExtension || /^[ap]:ext$/.test(name)
  const children: XmlTree['children'] = []
  for (const child of element.children.flatMap(one => alternative(one))) {
    if (typeof child === 'string') {
      children.push(child)
      continue
    }
    const outcome = kept(child, place, isExtension)
    if (outcome === 'broken') {
      if (shapes.includes(name) || /^[ap]:ext$/.test(name) || name === 'a:buBlip') return null
      if (isFill(name)) return { name: 'a:noFill', attributes: {}, children: [] }
      return 'broken'
    }
    if (outcome) children.push(outcome)
  }
  return { name, attributes, children }
}

/** Of what newer programs would show, and what all can: the second. */
function alternative(child: XmlTree | string): (XmlTree | string)[] {
  if (typeof child === 'string' || child.name !== 'mc:AlternateContent') return [child]
  return at(child, 'mc:Fallback')?.children.flatMap(alternative) ?? []
}

/** Attributes with the new ids of what they lead to; "broken" where one leads to what is not carried. */
function keptAttributes(
  { name, attributes }: XmlTree,
  place: Place,
  isInExtension: boolean,
): XmlTree['attributes'] | 'broken' {
  const found: XmlTree['attributes'] = {}
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('mc:') || (!isInExtension && key.startsWith('{'))) continue
    if (!key.startsWith('r:') || value === '') {
      found[key] = value
      continue
    }
    const id = idFor(place, value)
    // A picture that is also linked is shown from its copy in the file.
    if (id === null && name === 'a:blip' && key === 'r:link') continue
    if (id === null) return 'broken'
    found[key] = id
  }
  return found
}

/** A link of a shape or a word: none leads out of the deck, starts a program or leads to a slide that is not there. */
function keptLink(element: XmlTree, place: Place): XmlTree | null {
  const { action = '' } = element.attributes
  const relation = place.relations.get(element.attributes['r:id'] ?? '')
  const isProgram = /^ppaction:\/\/(macro|program|ole|hlinkfile|hlinkpres|customshow)/i.test(action)
  if (relation) idFor(place, relation.id)
  if (isProgram) place.carrier.left.add(leftWords(/macro/i.test(action) ? 'macro' : 'program', '', place.source.called))
  if (relation || isProgram) return null
  const attributes = Object.entries(element.attributes).filter(([key]) => !key.startsWith('{'))
  return { ...element, attributes: Object.fromEntries(attributes), children: [] }
}

/** The new id of what an old one leads to; null where that is not carried, which is noted. */
function idFor({ carrier, source, to, relations }: Place, old: string): string | null {
  const relation = relations.get(old)
  const picture =
    relation && relation.kind === 'image' && !relation.isOutside ? pictureAt(carrier, relation.target) : null
  if (!picture) {
    carrier.left.add(leftWords(relation?.kind ?? 'missing', relation?.isOutside ? relation.target : '', source.called))
    return null
  }
  const known = to.indexOf(picture)
  return idOf(known < 0 ? to.push(picture) - 1 : known)
}

/** A picture of the template as a part of the deck; null where it is none, or leads elsewhere. */
function pictureAt({ pack, pictures }: TemplateCarrier, path: string): PackagePart | null {
  const known = pictures.get(path)
  if (known) return known
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  const kind = pictureKinds.find(one => one === ending)
  if (!kind || !pack.has(path)) return null
  const content = pack.bytes(path)
  if (kind === 'svg' && !isPlainSvg(content)) return null
  const picture: PackagePart = {
    path: `ppt/media/picture${pictures.size + 1}.${kind}`,
    kind: kind satisfies Kind,
    content,
  }
  pictures.set(path, picture)
  return picture
}

/** Whether an SVG is only drawn: without programs, and without anything from elsewhere. */
function isPlainSvg(bytes: Uint8Array): boolean {
  try {
    const isPlain = ({ name, attributes, children }: XmlTree): boolean =>
      !/\}(script|foreignObject|iframe|audio|video|handler)$/i.test(name) &&
      Object.entries(attributes).every(
        ([key, value]) =>
          !/^on/i.test(key) &&
          !(/href$/i.test(key) && !/^(#|data:image\/)/.test(value)) &&
          !/url\(\s*['"]?[^#'"\s]/i.test(value),
      ) &&
      children.every(child =>
        typeof child === 'string' ? !/@import|url\(\s*['"]?[^#'"\s]/i.test(child) : isPlain(child),
      )
    return isPlain(xmlTreeOf(new TextDecoder().decode(bytes)))
  } catch {
    return false
  }
}

/** That a frame of an object, a chart or the like is left out. */
function tellFrame(element: XmlTree, { carrier, source }: Place) {
  const kind = element.attributes.uri?.split('/').at(-1) ?? ''
  carrier.left.add(leftWords(kind === 'ole' ? 'oleObject' : kind, '', source.called))
}
