import type { Run } from '../shapes.ts'
import type { SlideTheme } from './theme.ts'
import { tag, textContent, type Xml } from './xml.ts'

/** Office programs measure in 12,700ths of a point. */
export const emu = (points: number) => Math.round(points * 12700)

export type SlideBox = { x: number; y: number; width: number; height: number }

/** Where a shape stands on its slide, in points. */
export const placed = (name: 'a:xfrm' | 'p:xfrm', { x, y, width, height }: SlideBox) =>
  tag(
    name,
    {},
    tag('a:off', { x: emu(x), y: emu(y) }),
    tag('a:ext', { cx: emu(Math.max(width, 0)), cy: emu(Math.max(height, 0)) }),
  )

export const noFill = () => tag('a:noFill')

export const noLine = () => tag('a:ln', {}, noFill())

export const filledWith = ({ colour }: SlideTheme, hex: string, opacity = 1) =>
  tag('a:solidFill', {}, colour(hex, opacity))

export type Stroke = { colour: string; width: number; opacity?: number; dash?: 'solid' | 'dotted' | 'dashed' }

/** A line; dots are round, as they are on the desk. */
export const stroke = (palette: SlideTheme, { colour, width, opacity = 1, dash = 'solid' }: Stroke, name = 'a:ln') =>
  tag(
    name,
    { w: emu(width), cap: dash === 'dotted' ? 'rnd' : 'flat' },
    filledWith(palette, colour, opacity),
    tag('a:prstDash', { val: { solid: 'solid', dotted: 'sysDot', dashed: 'sysDash' }[dash] }),
    tag('a:round'),
  )

export type Lettering = { size: number; colour: string; weight?: number; isSerif?: boolean }

/** How letters look; sizes in points. Fonts are those of the theme, so that a firm's own can take their place. */
export const lettering = (
  name: 'a:rPr' | 'a:defRPr' | 'a:endParaRPr',
  palette: SlideTheme,
  { size, colour, weight = 400, isSerif = false }: Lettering,
  link?: string,
) =>
  tag(
    name,
    { lang: name === 'a:defRPr' ? undefined : 'en-US', sz: Math.round(size * 100), b: weight >= 600 },
    tag('a:solidFill', {}, (palette.letters ?? palette.colour)(colour)),
    tag('a:latin', { typeface: isSerif ? '+mj-lt' : '+mn-lt' }),
    link ? tag('a:hlinkClick', { 'r:id': link }) : null,
  )

/** A line or paragraph of runs. */
export const paragraph = (
  palette: SlideTheme,
  runs: readonly Run[],
  look: { size: number; lead?: number; isSerif?: boolean; anchor?: 'start' | 'middle' | 'end' },
): Xml => {
  const align = { start: 'l', middle: 'ctr', end: 'r' }[look.anchor ?? 'start']
  return tag(
    'a:p',
    {},
    tag(
      'a:pPr',
      { algn: align },
      look.lead ? tag('a:lnSpc', {}, tag('a:spcPts', { val: Math.round(look.lead * 100) })) : null,
    ),
    runs
      .filter(({ text }) => text !== '')
      .map(({ text, weight, colour }) =>
        tag(
          'a:r',
          {},
          lettering('a:rPr', palette, { size: look.size, colour, weight, isSerif: look.isSerif ?? false }),
          tag('a:t', {}, textContent(text)),
        ),
      ),
  )
}

/** The default lettering of a chart or of a label in it. */
export const chartLettering = (name: 'c:txPr', palette: SlideTheme, look: Lettering) =>
  tag(
    name,
    {},
    tag('a:bodyPr', { wrap: 'none' }),
    tag('a:lstStyle'),
    tag('a:p', {}, tag('a:pPr', {}, lettering('a:defRPr', palette, look)), tag('a:endParaRPr', { lang: 'en-US' })),
  )

/** Words of a label's own, in one look. */
export const richWords = (palette: SlideTheme, text: string, look: Lettering) =>
  tag(
    'c:rich',
    {},
    tag('a:bodyPr', { wrap: 'none' }),
    tag('a:lstStyle'),
    tag('a:p', {}, tag('a:r', {}, lettering('a:rPr', palette, look), tag('a:t', {}, textContent(text)))),
  )

/** An outline of its own in the units of its box. */
export const pathGeometry = (box: Pick<SlideBox, 'width' | 'height'>, path: Xml[]) =>
  tag(
    'a:custGeom',
    {},
    tag('a:avLst'),
    tag('a:gdLst'),
    tag('a:ahLst'),
    tag('a:cxnLst'),
    tag('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    tag('a:pathLst', {}, tag('a:path', { w: emu(box.width), h: emu(box.height) }, path)),
  )
