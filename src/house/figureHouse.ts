import type { FigureHouse, HouseFaces } from '../export/imprint.ts'
import { bytesOf } from './base64.ts'
import type { House, HouseFont } from './house.ts'
import { houseInks } from './houseInks.ts'
import { imprintOf } from './imprintText.ts'
import { logoOf } from './logo.ts'
import { missingText } from './requiredTexts.ts'

/**
 * What a figure is given of a house file on this day (YYYY-MM-DD). Throws a sentence where the file lacks what a picture
 * must carry, or has what cannot be used.
 */
export function figureHouse(house: House, day: string): FigureHouse {
  const missing = missingText(house, 'picture')
  if (missing) throw new Error(missing)
  const known = worked.get(house)
  if (known?.day === day) return known.made
  const made = madeOf(house, day)
  worked.set(house, { day, made })
  return made
}

const worked = new WeakMap<House, { day: string; made: FigureHouse }>()

function madeOf(house: House, day: string): FigureHouse {
  const derived = houseInks(house.colours)
  if ('problem' in derived) throw new Error(derived.problem)
  const logo = house.logo ? logoOf(house.logo) : null
  if (logo && 'problem' in logo) throw new Error(logo.problem)
  return {
    inks: derived.inks,
    logo,
    imprint: imprintOf(house, day),
    faces: houseFaces(house),
    numbers: house.numbers ?? {},
    long: house.disclosure?.long ?? null,
  }
}

/** A firm's letters in the place of those of figures; without a bold font its regular one stands for all weights. Each face has a name of its own, by which the file that is written finds it. */
export function houseFaces({ fonts = {} }: House): HouseFaces | null {
  const { text, headline } = fonts
  if (!text && !headline) return null
  const face = (font: HouseFont, weight: 400 | 600 | 700, name = '') => ({
    name: `${font.family}${name}`,
    family: font.family,
    weight,
    file: bytesOf(weight === 400 ? font.regular : (font.bold ?? font.regular)),
  })
  return {
    id: [text, headline].map(font => checksum(`${font?.family} ${font?.regular} ${font?.bold}`)).join(),
    faces: {
      ...(text && {
        sans400: face(text, 400),
        sans600: face(text, 600, ' SemiBold'),
        sans700: face(text, 700, ' Bold'),
      }),
      ...(headline && {
        serif400: face(headline, 400, ' Headline'),
        serif600: face(headline, 600, ' Headline SemiBold'),
      }),
    },
  }
}

/** A number that differs where texts do, but for one time in four thousand million (FNV-1a). */
function checksum(text: string): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return sum >>> 0
}
