import { type Ink, type ThemeId, themeInks } from '../export/colours.ts'
import { shapesSvg } from '../export/svg.ts'
import type { House } from './house.ts'
import { houseInks } from './houseInks.ts'
import { imprintOf } from './imprintText.ts'
import { logoOf } from './logo.ts'
import { type Carrier, missingText } from './requiredTexts.ts'

/** What a page on a screen has of a house file: its texts, its logo as a picture, the colours of both themes. Plain data. */
export type PageHouse = {
  imprint: readonly string[]
  /** The disclosure in full; null where there is none. */
  long: string | null
  logo: { src: string; width: number; height: number } | null
  inks: Record<ThemeId, Ink>
}

const picture = 'data:image/svg+xml;charset=utf-8,'

/** What a page of that kind has of a house file on this day (YYYY-MM-DD). Throws the sentence where it may not have it. */
export function pageHouse(house: House, day: string, carrier: Carrier): PageHouse {
  const missing = missingText(house, carrier)
  if (missing) throw new Error(missing)
  const derived = houseInks(house.colours)
  if ('problem' in derived) throw new Error(derived.problem)
  const logo = house.logo ? logoOf(house.logo) : null
  if (logo && 'problem' in logo) throw new Error(logo.problem)
  return {
    imprint: imprintOf(house, day),
    long: house.disclosure?.long ?? null,
    logo: logo && { src: picture + encodeURIComponent(shapesSvg(logo)), width: logo.width, height: logo.height },
    inks: derived.inks,
  }
}

/** The same from a file that may be anybody's; null where it is none. */
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
  }
}

function readLogo(logo: unknown): PageHouse['logo'] {
  if (!isRecord(logo)) return null
  const { src, width, height } = logo
  const isPicture = typeof src === 'string' && src.startsWith(picture)
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
