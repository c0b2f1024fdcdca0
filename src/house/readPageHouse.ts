import { type Ink, type ThemeId, themeInks } from '../export/colours.ts'
import type { WrittenNumbers } from '../model/numberStyle.ts'

/** A firm's letters for a page on a screen: of which family of the design they take the place, and the font, cut down, as WOFF in base64. */
export type PageFont = { of: 'sans' | 'serif'; weight: string; woff: string }

/** What a page on a screen has of a house file: its texts, its logo as a picture, the colours of both themes. Plain data. */
export type PageHouse = {
  imprint: readonly string[]
  /** The disclosure in full; null where there is none. */
  long: string | null
  logo: { src: string; width: number; height: number } | null
  inks: Record<ThemeId, Ink>
  numbers: WrittenNumbers
  fonts: readonly PageFont[]
}

/** A picture that needs nothing from elsewhere begins so. */
export const pictureStart = 'data:image/svg+xml;charset=utf-8,'

/** A font of a page, in base64, is no longer than that. */
const mostLetters = 3_000_000

/** What a page has of a house file, from a file that may be anybody's; null where it is none. */
export function readPageHouse(from: unknown): PageHouse | null {
  if (!isRecord(from) || !Array.isArray(from['imprint'])) return null
  const { imprint, long, logo, inks } = from
  const texts = imprint.filter(text => typeof text === 'string')
  if (texts.length === 0) return null
  return {
    imprint: texts,
    long: typeof long === 'string' ? long : null,
    logo: readLogo(logo),
    inks: { light: readInks(inks, 'light'), dark: readInks(inks, 'dark') },
    numbers: readNumbers(from['numbers']),
    fonts: readPageFonts(from['fonts']),
  }
}

function readNumbers(numbers: unknown): WrittenNumbers {
  if (!isRecord(numbers)) return {}
  const { dollars, minus, decimals } = numbers
  return {
    ...((dollars === 'billions' || dollars === 'millions') && { dollars }),
    ...((minus === 'minus' || minus === 'hyphen' || minus === 'parentheses') && { minus }),
    ...(typeof decimals === 'number' && [0, 1, 2, 3].includes(decimals) && { decimals }),
  }
}

function readLogo(logo: unknown): PageHouse['logo'] {
  if (!isRecord(logo)) return null
  const { src, width, height } = logo
  const isPicture = typeof src === 'string' && src.startsWith(pictureStart)
  return isPicture && typeof width === 'number' && typeof height === 'number' ? { src, width, height } : null
}

/** Colours of ours where another is none. */
function readInks(inks: unknown, theme: ThemeId): Ink {
  const own = themeInks[theme]
  const given = isRecord(inks) && isRecord(inks[theme]) ? inks[theme] : {}
  const colourOf = (role: string, plain: string) => {
    const colour = given[role]
    return typeof colour === 'string' && /^#[\da-f]{6}$/i.test(colour) ? colour : plain
  }
  return Object.fromEntries(Object.entries(own).map(([role, plain]) => [role, colourOf(role, plain)])) as Ink
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What is no font is left out. */
const readPageFonts = (from: unknown): PageFont[] => (Array.isArray(from) ? from.filter(isPageFont) : [])

const isPageFont = (one: unknown): one is PageFont => {
  if (typeof one !== 'object' || one === null) return false
  const { of, weight, woff } = one as Record<string, unknown>
  return (
    (of === 'sans' || of === 'serif') &&
    typeof weight === 'string' &&
    /^\d{1,4} \d{1,4}$/.test(weight) &&
    typeof woff === 'string' &&
    woff.length < mostLetters &&
    /^[\d+/A-Za-z]+={0,2}$/.test(woff)
  )
}
