import { type Element, XMLSerializer } from '@xmldom/xmldom'
import { childOf, replaceElement, withinOf } from '../office/elements.ts'
import { editedRoot, type OpenPackage, relatedPart, rootOf } from '../office/opened.ts'
import { ownTheme } from '../slides/slideMaster.ts'
import { updateFonts } from './fonts.ts'

/**
 * Gives a deck in Stakeout's own design the colours and fonts that the other one has, unless somebody has chosen others; answers
 * whether anything changed.
 */
export function updateTheme(deck: OpenPackage, layout: string, fresh: OpenPackage, from: string): boolean {
  const [here, there] = [themePath(deck, layout), themePath(fresh, from)]
  if (!here || !there) return false
  const writer = new XMLSerializer()
  const [old, made] = [rootOf(deck, here), rootOf(fresh, there)]
  const ownFonts = fontsOf(old, ownTheme)
  if (ownFonts && fontsOf(made, ownTheme)) updateFonts(deck, fresh, ownFonts)
  const changed = ['a:clrScheme', 'a:fontScheme'].filter(name => {
    const [own, next] = [childOf(old, 'a:themeElements', name), childOf(made, 'a:themeElements', name)]
    if (own?.getAttribute('name') !== ownTheme || next?.getAttribute('name') !== ownTheme) return false
    if (writer.serializeToString(own) === writer.serializeToString(next)) return false
    editedRoot(deck, here)
    replaceElement(own, next)
    return true
  })
  return changed.length > 0
}

/** The families of letters of a theme whose fonts are called so; null where they are called otherwise. */
function fontsOf(theme: Element, name: string): string[] | null {
  const fonts = childOf(theme, 'a:themeElements', 'a:fontScheme')
  if (fonts?.getAttribute('name') !== name) return null
  return withinOf(fonts, 'a:latin').map(one => one.getAttribute('typeface') ?? '')
}

function themePath(file: OpenPackage, layout: string): string | null {
  const master = relatedPart(file, layout, 'slideMaster')?.path
  return (master && relatedPart(file, master, 'theme')?.path) || null
}
