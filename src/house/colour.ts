import {
  type Color,
  clampChroma,
  converter,
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  parse,
  useMode,
  wcagContrast,
  wcagLuminance,
} from 'culori/fn'

for (const mode of [modeRgb, modeLrgb, modeOklab, modeOklch]) useMode(mode as typeof modeRgb)

const oklch = converter('oklch')
const oklab = converter('oklab')

/** A colour in words of CSS as plain hex; null where it is none, or where what lies beneath shows through. */
export function hexOf(text: string): string | null {
  const read = parse(text)
  return read && (read.alpha ?? 1) === 1 ? formatHex(read) : null
}

/** How much two colours differ in brightness, from 1 to 21, by WCAG 2.2. */
export const contrastOf = (a: string, b: string): number => wcagContrast(a, b)

/** How light a colour looks, from 0 to 1, in OKLab. */
export const lightnessOf = (hex: string): number => oklab(hex)!.l

/** The same colour at another lightness; where no screen has it, with less colour. */
export const atLightness = (hex: string, l: number): string => formatHex(clampChroma({ ...oklch(hex)!, l }, 'oklch'))

/** So much of one colour over another, blend in OKLab. */
export function blend(colour: string, ground: string, share: number): string {
  const [a, b] = [oklab(colour)!, oklab(ground)!]
  const at = (one: number, other: number) => one * share + other * (1 - share)
  return formatHex(clampChroma(oklch({ mode: 'oklab', l: at(a.l, b.l), a: at(a.a, b.a), b: at(a.b, b.b) }), 'oklch'))
}

const euclidean = differenceEuclidean('oklab')

/** How far two colours are apart in OKLab, where black and white are 1 apart. */
export const distanceOf = (a: Color | string, b: Color | string): number => euclidean(a, b)

/** How colours look to eyes that lack one kind of cone, by the matrices of Machado, Oliveira and Fernandes (2009), and printed in greys. */
export const sights: Record<'protanopia' | 'deuteranopia' | 'tritanopia' | 'greys', (hex: string) => string> = {
  protanopia: hex => formatHex(filterDeficiencyProt(1)(parse(hex)!)),
  deuteranopia: hex => formatHex(filterDeficiencyDeuter(1)(parse(hex)!)),
  tritanopia: hex => formatHex(filterDeficiencyTrit(1)(parse(hex)!)),
  greys: hex => {
    const y = wcagLuminance(hex)
    return formatHex({ mode: 'lrgb', r: y, g: y, b: y })
  },
}
