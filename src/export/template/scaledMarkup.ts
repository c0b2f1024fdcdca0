import type { Xml } from '../office/xml.ts'
import { markupOf, type XmlTree, xmlTreeOf } from './xmlTree.ts'

/** Which attributes are lengths, or sizes of letters. */
const lengths: Record<string, readonly string[]> = {
  'a:off': ['x', 'y'],
  'a:ext': ['cx', 'cy'],
  'a:chOff': ['x', 'y'],
  'a:chExt': ['cx', 'cy'],
  'a:ln': ['w'],
  'a:lnL': ['w'],
  'a:lnR': ['w'],
  'a:lnT': ['w'],
  'a:lnB': ['w'],
  'a:gridCol': ['w'],
  'a:tr': ['h'],
  'a:tcPr': ['marL', 'marR', 'marT', 'marB'],
  'a:rPr': ['sz'],
  'a:defRPr': ['sz'],
  'a:endParaRPr': ['sz'],
  'a:spcPts': ['val'],
  'c:size': ['val'],
}

/** Markup of ours for a slide so many times as large: every length in it, and every size of letters. What is a share stays. */
export function scaledMarkup(markup: Xml, times: number): Xml {
  if (times === 1) return markup
  return markupOf(scaled(xmlTreeOf(markup), times))
}

const scaled = (tree: XmlTree, times: number): XmlTree => ({
  name: tree.name,
  attributes: Object.fromEntries(
    Object.entries(tree.attributes).map(([key, value]) => [
      key,
      lengths[tree.name]?.includes(key)
        ? String(Math.max(Math.round(Number(value) * times), tree.name === 'c:size' ? 2 : 0))
        : value,
    ]),
  ),
  children: tree.children.map(child => (typeof child === 'string' ? child : scaled(child, times))),
})
