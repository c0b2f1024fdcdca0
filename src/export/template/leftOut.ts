import { counted } from '../../model/digits.ts'
import type { TemplatePackage } from './templatePackage.ts'

/** What is not carried over, by the kind of relationship that leads to it. */
const names: Record<string, string> = {
  oleObject: 'An embedded object',
  package: 'An embedded file',
  control: 'A control',
  chart: 'A chart',
  diagram: 'A drawing of SmartArt',
  video: 'A film',
  audio: 'A sound',
  media: 'A film or a sound',
  slide: 'A link to one of its slides',
  hyperlink: 'A link',
  image: 'A picture',
  macro: 'A macro that a click starts',
  program: 'A program that a click starts',
  missing: 'Something that it speaks of and has not',
}

/** A phrase on what was left out of a part; `address` where it leads out of the file. */
export const leftWords = (kind: string, address: string, where: string): string =>
  `${names[kind] ?? 'Something that is not known here'}${address ? ` to ${address.slice(0, 200)}` : ''}, on ${where}`

/** What a template has besides its design, and what of it no deck is given, a phrase each. */
export function leftOfWhole(pack: TemplatePackage): string[] {
  const { paths } = pack
  const found = (name: RegExp) => paths.filter(path => name.test(path))
  const slides = found(/^ppt\/slides\/[^/]+\.xml$/i)
  const ofSlides = slides.flatMap(path => pack.relations(path))
  const objects = ofSlides.filter(({ kind }) => /^(oleObject|package|control)$/.test(kind)).length
  const links = ofSlides.filter(({ isOutside }) => isOutside).length
  const several = (count: number, one: string, many: string) =>
    count > 0 ? `${counted(count)} ${count === 1 ? one : many}` : ''
  const inSlides = [
    several(objects, 'embedded object', 'embedded objects'),
    several(links, 'link to elsewhere', 'links to elsewhere'),
  ].filter(Boolean)
  const macros = found(/vbaProject\w*\.bin$|vbaData\.xml$/i)
  const isMacroFile = /macroEnabled/i.test(pack.typeOf('ppt/presentation.xml'))
  return [
    macros.length > 0 || isMacroFile ? `Macros${macros[0] ? ` (${macros[0]})` : ''}` : '',
    found(/^customUI\//i).length > 0 ? 'Buttons of its own in PowerPoint (customUI)' : '',
    found(/webextensions?\//i).length > 0 ? 'Add-ins (web extensions)' : '',
    found(/\/activeX\//i).length > 0 ? 'Controls (ActiveX)' : '',
    found(/^customXml\/item/i).length > 0 ? 'Data of other programs (customXml)' : '',
    found(/\.fntdata$/i).length > 0 ? 'Fonts inside it: they have to be installed where the deck is opened' : '',
    slides.length > 0
      ? `Its ${several(slides.length, 'slide', 'slides')}${inSlides.length > 0 ? `, with ${inSlides.join(' and ')}` : ''}`
      : '',
    ...pack
      .relations('ppt/presentation.xml')
      .flatMap(({ isOutside, target }) => (isOutside ? `A link to ${target.slice(0, 200)}` : [])),
  ].filter(Boolean)
}
