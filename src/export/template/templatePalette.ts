import type { Ink } from '../colours.ts'
import type { SlideTheme } from '../office/theme.ts'
import { mixed } from '../slides/room.ts'
import {
  apart,
  changed,
  colourXml,
  hexIn,
  lightRatio,
  type Scheme,
  schemeColour,
  type ThemeColour,
} from './themeColour.ts'

/** The ground of a template's slides and the colour of the words on it, with what both come to. */
export type Ground = { page: ThemeColour; words: ThemeColour; scheme: Scheme }

/** Which of the theme's accents each side has. */
export type SideAccents = { aws: string; alliance: string; areAlike: boolean }

const accents = [1, 2, 3, 4, 5, 6].map(i => `accent${i}`)

/** Lines have to be three times as light or dark as their ground, and words four and a half times. */
const [leastOfLines, leastOfWords] = [3, 4.5]

/** Two accents that can be told apart stand so far from each other. */
const leastApart = 0.12

/**
 * The accents of the two sides: the first two of the theme, unless one of them is too pale on the ground or they cannot
 * be told apart; then the first two of which that is not true.
 */
export function sideAccents({ page, scheme }: Ground): SideAccents {
  const hex = (accent: string) => hexIn(scheme, schemeColour(accent))
  const seen = accents.filter(accent => lightRatio(hex(accent), hexIn(scheme, page)) >= leastOfLines)
  for (const aws of seen)
    for (const alliance of seen.slice(seen.indexOf(aws) + 1))
      if (apart(hex(aws), hex(alliance)) >= leastApart) return { aws, alliance, areAlike: false }
  return { aws: 'accent1', alliance: 'accent2', areAlike: true }
}

/** A colour and how opaque it is; and what words of it have, where that is another. */
type Role = { colour: ThemeColour; opacity?: number; words?: ThemeColour }

/**
 * The design's colours by their roles in a theme from outside: each is one of the theme's places or made of one, so that
 * another theme recolours all of them. `ink` has what they come to today, each another value, by which they are known.
 */
export function templatePalette(ground: Ground): SlideTheme {
  const { page, words, scheme } = ground
  const onPage = hexIn(scheme, page)
  const isDark = lightRatio(onPage, '#000000') < lightRatio(onPage, '#ffffff')
  const readable = (colour: ThemeColour, least: number) => lightRatio(hexIn(scheme, colour), onPage) >= least
  const quieter = (light: [number, number], dark: number) => {
    const tried = isDark ? changed(words, ['lumMod', dark]) : changed(words, ['lumMod', light[0]], ['lumOff', light[1]])
    return readable(tried, leastOfWords) ? tried : words
  }
  const legible = (colour: ThemeColour): ThemeColour => {
    const tried = isDark
      ? [[], [80_000, 20_000], [60_000, 40_000], [40_000, 60_000], [20_000, 80_000]]
      : [[], [75_000], [50_000], [25_000]]
    const shades = tried.map(([mod, off]) =>
      changed(
        colour,
        ...(mod ? [['lumMod', mod] as [string, number]] : []),
        ...(off ? [['lumOff', off] as [string, number]] : []),
      ),
    )
    return shades.find(shade => readable(shade, leastOfWords)) ?? words
  }
  const shade = (colour: ThemeColour, light: number, dark: number) =>
    isDark ? changed(colour, ['lumMod', dark]) : changed(colour, ['lumMod', light], ['lumOff', 100_000 - light])
  const sides = sideAccents(ground)
  const [third, fourth] = accents.filter(accent => accent !== sides.aws && accent !== sides.alliance)
  const [aws, alliance, nvidia, user] = [sides.aws, sides.alliance, third!, fourth!].map(one => schemeColour(one))
  const onSides = (colour: ThemeColour) =>
    Math.min(...[aws!, alliance!].map(one => lightRatio(hexIn(scheme, colour), hexIn(scheme, one))))
  const side = (colour: ThemeColour) => ({ colour, words: legible(colour) })
  const roles: Record<keyof Ink, Role> = {
    page: { colour: page },
    rail: { colour: words, opacity: 0.06 },
    grid: { colour: words, opacity: 0.14 },
    axis: { colour: words, opacity: 0.5 },
    ink: { colour: words },
    ink2: { colour: quieter([75_000, 25_000], 85_000) },
    ink3: { colour: quieter([65_000, 35_000], 75_000) },
    aws: side(aws!),
    alliance: side(alliance!),
    awsWash: { colour: shade(aws!, 20_000, 35_000) },
    allianceWash: { colour: shade(alliance!, 20_000, 35_000) },
    user: side(user!),
    nvidia: { colour: nvidia! },
    nvidiaText: { colour: legible(nvidia!) },
    chips: { colour: words, opacity: 0.35 },
    power: { colour: words, opacity: 0.15 },
    hatch: { colour: words, opacity: 0.35 },
    onStack: { colour: onSides(page) >= onSides(words) ? page : words },
    aws1: { colour: shade(aws!, 20_000, 30_000) },
    aws2: { colour: shade(aws!, 40_000, 50_000) },
    aws3: { colour: shade(aws!, 60_000, 75_000) },
    aws4: side(aws!),
    alliance1: { colour: shade(alliance!, 20_000, 30_000) },
    alliance2: { colour: shade(alliance!, 40_000, 50_000) },
    alliance3: { colour: shade(alliance!, 60_000, 75_000) },
    alliance4: side(alliance!),
  }
  const byHex = new Map<string, Role>()
  const known = (role: Role) => {
    const { colour, opacity = 1 } = role
    const hex = unlike(mixed(onPage, hexIn(scheme, colour), opacity), byHex)
    byHex.set(hex, role)
    return hex
  }
  const ink = Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, known(role)])) as Ink
  // Charts lay these over each other themselves.
  for (const wash of ['awsWash', 'allianceWash'] as const) byHex.set(mixed(ink.page, ink[wash], 0.55), roles[wash])
  byHex.set(mixed(ink.alliance, ink.aws, 0.5), { colour: words, opacity: 0.6 })
  const written = (hex: string, opacity: number, isWords: boolean) => {
    const role = byHex.get(hex)
    if (!role) return colourXml({ base: { hex }, steps: [] }, opacity)
    return colourXml((isWords && role.words) || role.colour, opacity * (role.opacity ?? 1))
  }
  return {
    ink,
    colour: (hex, opacity = 1) => written(hex, opacity, false),
    letters: hex => written(hex, 1, true),
  }
}

/** The colours of a code for a telephone, which is dark on white in every theme. */
const ofCodes = ['#ffffff', '#14191f']

/** A value as near to this one as can be that no role has yet. */
function unlike(hex: string, taken: ReadonlyMap<string, Role>): string {
  const number = Number.parseInt(hex.slice(1), 16)
  for (let away = 0; ; away = away > 0 ? -away : 1 - away) {
    const tried = number + away
    if (tried < 0 || tried > 0xffffff) continue
    const text = `#${tried.toString(16).padStart(6, '0')}`
    if (!taken.has(text) && !ofCodes.includes(text)) return text
  }
}
