import { type Ink, type ThemeId, themeInks } from '../export/colours.ts'
import { fixed } from '../model/digits.ts'
import { atLightness, blend, contrastOf, distanceOf, lightnessOf, sights } from './colour.ts'
import type { House } from './house.ts'

/** Words in a side's colour stand on the page and beside it, so both have to be this far from it (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5

/** Colours that are nearer than this in OKLab look alike; Stakeout's own sides are 0.12 apart in greys. */
const alike = 0.1

/** The colours of both themes from a firm's, what was changed of them and what is not safe in sentences; or why they are refused. */
export type HouseInks = { inks: Record<ThemeId, Ink>; remarks: string[] } | { problem: string }

const sideNames = { aws: 'Amazon’s side', alliance: 'Microsoft’s side' } as const

/** Derives every colour of the two sides and the neutral ones, for light and dark figures. */
export function houseInks(colours: House['colours']): HouseInks {
  if (!colours) return { inks: themeInks, remarks: [] }
  const light = inksOn('light', colours)
  const dark = inksOn('dark', colours)
  const inks = { light: light.ink, dark: dark.ink }
  const themes = ['light', 'dark'] as const
  const tooNear = themes.find(theme => distanceOf(inks[theme].aws, inks[theme].alliance) < alike)
  if (tooNear)
    return { problem: `The colours of the two sides look alike on a ${tooNear} ground: choose two that differ more.` }
  return { inks, remarks: [...light.remarks, ...dark.remarks, ...themes.flatMap(theme => unsafe(theme, inks[theme]))] }
}

function inksOn(theme: ThemeId, { aws, alliance, neutral }: NonNullable<House['colours']>) {
  const own = themeInks[theme]
  const sides = { aws: legible(aws, [own.page, own.rail]), alliance: legible(alliance, [own.page, own.rail]) }
  const tints = (side: 'aws' | 'alliance') =>
    Object.fromEntries(
      (['Wash', '1', '2', '3', '4'] as const).map(end => {
        const role = `${side}${end}` as const
        return [role, tinted(own[role], own[side], own.page, sides[side])]
      }),
    )
  const greys = neutral
    ? Object.fromEntries(
        (['axis', 'grid', 'hatch', 'chips', 'power'] as const).map(role => [
          role,
          atLightness(neutral, lightnessOf(own[role])),
        ]),
      )
    : {}
  const ink: Ink = { ...own, ...greys, ...sides, ...tints('aws'), ...tints('alliance') }
  const remarks = (['aws', 'alliance'] as const).flatMap(side => {
    const hex = { aws, alliance }[side]
    return sides[side] === hex
      ? []
      : [
          `The colour of ${sideNames[side]}, ${hex}, is ${sides[side]} in ${theme} figures: there it has a contrast of ${fixed(contrastOf(hex, own.page), 1)}, and words need ${leastContrast}.`,
        ]
  })
  return { ink, remarks }
}

/** The same colour where it can be read on these grounds; else with the least shift in lightness that makes it so. */
export function legible(hex: string, grounds: readonly string[]): string {
  const isLegible = (colour: string) => grounds.every(ground => contrastOf(colour, ground) >= leastContrast)
  if (isLegible(hex)) return hex
  const l = lightnessOf(hex)
  for (let shift = step; shift <= 1; shift += step)
    for (const at of [l - shift, l + shift]) {
      const colour = at >= 0 && at <= 1 ? atLightness(hex, at) : hex
      if (isLegible(colour)) return colour
    }
  return hex
}

const step = 0.002

/** A tint of a colour as far from the page as a tint of the design is from its own. */
function tinted(tint: string, of: string, page: string, colour: string): string {
  if (tint === of) return colour
  return blend(colour, page, distanceOf(tint, page) / distanceOf(of, page))
}

const sightNames: Record<keyof typeof sights, string> = {
  protanopia: 'to eyes without red cones (protanopia)',
  deuteranopia: 'to eyes without green cones (deuteranopia)',
  tritanopia: 'to eyes without blue cones (tritanopia)',
  greys: 'in greys, as a plain printer has them',
}

/** Where the two sides cannot be told apart, in sentences; charts tell them apart by their names, too. */
const unsafe = (theme: ThemeId, { aws, alliance }: Ink): string[] =>
  (Object.keys(sights) as (keyof typeof sights)[])
    .filter(sight => distanceOf(sights[sight](aws), sights[sight](alliance)) < alike)
    .map(sight => `In ${theme} figures the two sides look alike ${sightNames[sight]}.`)
