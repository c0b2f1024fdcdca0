import { type Ink, type ThemeId, themeInks } from '../colours.ts'
import { tag, type Xml } from './xml.ts'

/** The colours of the design in the twelve places of an office theme: pasted into another deck, they can become that deck's. */
const places = {
  dk1: 'ink',
  lt1: 'page',
  dk2: 'ink2',
  lt2: 'rail',
  accent1: 'aws',
  accent2: 'alliance',
  accent3: 'nvidia',
  accent4: 'user',
  accent5: 'chips',
  accent6: 'power',
  hlink: 'alliance',
  folHlink: 'user',
} as const satisfies Record<string, keyof Ink>

/** What those places are called in a shape. */
const called: Record<string, string> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' }

/** The colours of a theme, and how one of them is written: by its place in the theme where it has one. `letters` where words have others. */
export type SlideTheme = {
  ink: Ink
  colour: (hex: string, opacity?: number) => Xml
  letters?: (hex: string) => Xml
}

/** The palette of a theme, or of a firm's own colours for it. */
export function paletteOf(theme: ThemeId, ink: Ink = themeInks[theme]): SlideTheme {
  const named = Object.entries(places).filter(([place]) => !place.endsWith('link') && place !== 'folHlink')
  const byHex = new Map(named.map(([place, role]) => [ink[role], called[place] ?? place]))
  return {
    ink,
    colour: (hex, opacity = 1) => {
      const alpha = opacity < 1 ? tag('a:alpha', { val: Math.round(opacity * 100_000) }) : null
      const place = byHex.get(hex)
      return place ? tag('a:schemeClr', { val: place }, alpha) : tag('a:srgbClr', { val: plainHex(hex) }, alpha)
    },
  }
}

/** The families of headlines and of all other text. */
export type ThemeFonts = { major?: string | undefined; minor?: string | undefined }

const plainHex = (hex: string) => hex.replace('#', '').toUpperCase()

/** A theme of the design: its colours, and its two families of letters, or a firm's own. */
export const themeOf = (name: string, { ink }: SlideTheme, { major, minor }: ThemeFonts = {}): Xml =>
  tag(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name },
    tag(
      'a:themeElements',
      {},
      tag(
        'a:clrScheme',
        { name },
        Object.entries(places).map(([place, role]) =>
          tag(`a:${place}`, {}, tag('a:srgbClr', { val: plainHex(ink[role]) })),
        ),
      ),
      tag(
        'a:fontScheme',
        { name },
        tag('a:majorFont', {}, ...(major ? family(major) : family('Source Serif 4', '02040603050405020204'))),
        tag('a:minorFont', {}, ...(minor ? family(minor) : family('Source Sans 3', '020B0503030403020204'))),
      ),
      tag(
        'a:fmtScheme',
        { name },
        tag('a:fillStyleLst', {}, thrice(plainFill())),
        tag('a:lnStyleLst', {}, thrice(tag('a:ln', { w: 9525 }, plainFill()))),
        tag('a:effectStyleLst', {}, thrice(tag('a:effectStyle', {}, tag('a:effectLst')))),
        tag('a:bgFillStyleLst', {}, thrice(plainFill())),
      ),
    ),
  )

const family = (typeface: string, panose?: string) => [
  tag('a:latin', { typeface, panose }),
  tag('a:ea', { typeface: '' }),
  tag('a:cs', { typeface: '' }),
]

const plainFill = () => tag('a:solidFill', {}, tag('a:schemeClr', { val: 'phClr' }))

const thrice = (one: Xml) => [one, one, one]
