import {
  converter,
  differenceEuclidean,
  formatHex,
  modeHsl,
  modeLrgb,
  modeOklab,
  modeRgb,
  useMode,
  wcagContrast,
} from 'culori/fn'
import { clamp } from '../../model/clamp.ts'
import { tag, type Xml } from '../office/xml.ts'
import { elementsIn, type XmlTree } from './xmlTree.ts'

/** A colour as a theme has it: a place of the theme, or one of its own; and how it is changed, step by step, in thousandths of a percent. */
export type ThemeColour = { base: { scheme: string } | { hex: string }; steps: readonly [name: string, val: number][] }

/** The hex values of a theme's places (dk1, accent1, …), and which of them ground and words take (bg1: lt1, …). */
export type Scheme = { values: Record<string, string>; map: Record<string, string> }

export const schemeColour = (scheme: string, ...steps: ThemeColour['steps'][number][]): ThemeColour => ({
  base: { scheme },
  steps,
})

/** The same colour changed further. */
export const changed = ({ base, steps }: ThemeColour, ...more: ThemeColour['steps'][number][]): ThemeColour => ({
  base,
  steps: [...steps, ...more],
})

/** A colour as office files write it. */
export function colourXml({ base, steps }: ThemeColour, opacity = 1): Xml {
  const inner = [
    ...steps.map(([name, val]) => tag(`a:${name}`, { val })),
    opacity < 1 ? tag('a:alpha', { val: Math.round(opacity * 100_000) }) : null,
  ]
  return 'scheme' in base
    ? tag('a:schemeClr', { val: base.scheme }, inner)
    : tag('a:srgbClr', { val: base.hex.replace('#', '').toUpperCase() }, inner)
}

const understood = ['lumMod', 'lumOff', 'shade', 'tint', 'satMod']

/** The first colour that is said within an element; undefined where none is that can be understood. */
export function colourIn(tree: XmlTree | undefined): ThemeColour | undefined {
  if (!tree) return undefined
  const { name, attributes } = tree
  const steps = elementsIn(tree).flatMap((step): ThemeColour['steps'][number][] => {
    const [, own = ''] = step.name.split(':')
    return understood.includes(own) ? [[own, Number.parseInt(step.attributes.val ?? '', 10) || 100_000]] : []
  })
  if (name === 'a:schemeClr' && attributes.val && attributes.val !== 'phClr')
    return { base: { scheme: attributes.val }, steps }
  const hex =
    name === 'a:srgbClr'
      ? attributes.val
      : name === 'a:sysClr'
        ? (attributes.lastClr ?? system[attributes.val ?? ''])
        : undefined
  if (hex && /^[\da-f]{6}$/i.test(hex)) return { base: { hex: `#${hex.toLowerCase()}` }, steps }
  if (name === 'a:prstClr') return { base: { hex: attributes.val === 'white' ? '#ffffff' : '#000000' }, steps }
  for (const child of elementsIn(tree)) {
    const found = colourIn(child)
    if (found) return found
  }
  return undefined
}

const system: Record<string, string> = { window: 'ffffff', windowText: '000000' }

/** What a colour comes to in a scheme. */
export function hexIn({ values, map }: Scheme, { base, steps }: ThemeColour): string {
  const place = 'scheme' in base ? (map[base.scheme] ?? base.scheme) : ''
  let hex = 'hex' in base ? base.hex : (values[place] ?? '#808080')
  for (const [name, val] of steps) hex = step(hex, name, val / 100_000)
  return hex
}

for (const mode of [modeRgb, modeLrgb, modeHsl, modeOklab]) useMode(mode as typeof modeRgb)

const [hsl, rgb] = [converter('hsl'), converter('rgb')]

function step(hex: string, name: string, share: number): string {
  const { r, g, b } = rgb(hex)!
  const each = (change: (part: number) => number) =>
    formatHex({ mode: 'rgb', r: change(r), g: change(g), b: change(b) })
  if (name === 'shade') return each(part => part * share)
  if (name === 'tint') return each(part => part * share + 1 - share)
  const { h = 0, s, l } = hsl(hex)!
  if (name === 'satMod') return formatHex({ mode: 'hsl', h, s: clamp(s * share, 0, 1), l })
  return formatHex({ mode: 'hsl', h, s, l: clamp(name === 'lumMod' ? l * share : l + share, 0, 1) })
}

/** How much two colours differ in brightness, from 1 to 21, by WCAG 2.2. */
export const lightRatio = (one: string, other: string): number => wcagContrast(one, other)

const euclidean = differenceEuclidean('oklab')

/** How far two colours are apart in OKLab, where black and white are 1 apart. */
export const apart = (one: string, other: string): number => euclidean(one, other)
