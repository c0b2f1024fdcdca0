import type { ThemeId } from '../colours.ts'
import type { FigureHouse } from '../imprint.ts'
import { lettering } from '../office/drawing.ts'
import type { PackagePart } from '../office/parts.ts'
import { paletteOf, type SlideTheme, type ThemeFonts, themeOf } from '../office/theme.ts'
import { tag, textContent } from '../office/xml.ts'
import { placeFor, rectangle } from './placeFor.ts'
import { signOf, spaces, treeOf } from './slideXml.ts'

/** Which colours of the theme ground and words have. */
export const colourMap = () =>
  tag('p:clrMap', {
    bg1: 'lt1',
    tx1: 'dk1',
    bg2: 'lt2',
    tx2: 'dk2',
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map(i => [`accent${i}`, `accent${i}`])),
    hlink: 'hlink',
    folHlink: 'folHlink',
  })

export const ground = () =>
  tag('p:bg', {}, tag('p:bgPr', {}, tag('a:solidFill', {}, tag('a:schemeClr', { val: 'bg1' })), tag('a:effectLst')))

/** Where texts stand on a slide: the title, what is shown, and what has to be said of it. */
const places = [
  {
    name: 'Title',
    type: 'title',
    idx: undefined,
    box: { x: 36, y: 30, width: 888, height: 34 },
    size: 26.4,
    prompt: 'What the figure says',
  },
  {
    name: 'Subtitle',
    type: 'body',
    idx: 10,
    box: { x: 36, y: 64, width: 888, height: 20 },
    size: 14.4,
    prompt: 'What it shows',
  },
  {
    name: 'Footnote',
    type: 'body',
    idx: 11,
    box: { x: 36, y: 460, width: 790, height: 62 },
    size: 11.4,
    prompt: 'Assumptions and sources',
  },
] as const

const tight = () =>
  tag('a:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }, tag('a:normAutofit'))

const placeOf = (palette: SlideTheme, { name, type, idx, box, size, prompt }: (typeof places)[number], id: number) =>
  placeFor({ id, name, place: { type, idx } }, rectangle(box), [
    tight(),
    tag('a:lstStyle', {}, levelOf('a:lvl1pPr', palette, size, type === 'title')),
    tag('a:p', {}, tag('a:r', {}, tag('a:rPr', { lang: 'en-US' }), tag('a:t', {}, textContent(prompt)))),
  ])

const levelOf = (name: string, palette: SlideTheme, size: number, isTitle: boolean) =>
  tag(
    name,
    { marL: 0, indent: 0, algn: 'l' },
    tag('a:spcBef', {}, tag('a:spcPts', { val: 0 })),
    tag('a:buNone'),
    lettering('a:defRPr', palette, {
      size,
      colour: isTitle ? palette.ink.ink : palette.ink.ink2,
      weight: isTitle ? 600 : 400,
      isSerif: isTitle,
    }),
  )

const layoutOf = (palette: SlideTheme): PackagePart => ({
  path: 'ppt/slideLayouts/slideLayout1.xml',
  kind: 'layout',
  content: tag(
    'p:sldLayout',
    { ...spaces, preserve: true, userDrawn: true },
    tag('p:cSld', { name: 'Figure' }, treeOf(places.map((place, i) => placeOf(palette, place, i + 2)))),
    tag('p:clrMapOvr', {}, tag('a:masterClrMapping')),
  ),
})

/** How text looks, level by level. */
export const styleLevels = (palette: SlideTheme, size: number, isTitle: boolean) =>
  Array.from({ length: isTitle ? 1 : 5 }, (_, i) => levelOf(`a:lvl${i + 1}pPr`, palette, size, isTitle))

/** What the theme of Stakeout's own design is called, and its colours and fonts. */
export const ownTheme = 'Stakeout'

const fontsOf = (house: FigureHouse | null | undefined): ThemeFonts => ({
  major: house?.faces?.faces.serif400?.family,
  minor: house?.faces?.faces.sans400?.family,
})

/** The master of all slides with its one layout and the theme. A layout and its master point to each other. */
export function slideMaster(theme: ThemeId, house?: FigureHouse | null): { master: PackagePart; layout: PackagePart } {
  const palette = paletteOf(theme, house?.inks[theme])
  const layout = layoutOf(palette)
  const master: PackagePart = {
    path: 'ppt/slideMasters/slideMaster1.xml',
    kind: 'master',
    content: tag(
      'p:sldMaster',
      spaces,
      tag(
        'p:cSld',
        {},
        ground(),
        treeOf([
          ...signOf(palette, 2),
          ...places
            .slice(0, 2)
            .map((place, i) => placeOf(palette, { ...place, idx: undefined } as (typeof places)[number], i + 10)),
        ]),
      ),
      colourMap(),
      tag('p:sldLayoutIdLst', {}, tag('p:sldLayoutId', { id: 2147483649, 'r:id': 'rId1' })),
      tag(
        'p:txStyles',
        {},
        tag('p:titleStyle', {}, styleLevels(palette, 26.4, true)),
        tag('p:bodyStyle', {}, styleLevels(palette, 14.4, false)),
        tag('p:otherStyle', {}, styleLevels(palette, 12, false)),
      ),
    ),
    to: [layout, { path: 'ppt/theme/theme1.xml', kind: 'theme', content: themeOf(ownTheme, palette, fontsOf(house)) }],
  }
  layout.to = [master]
  return { master, layout }
}
