import { shapesSvg } from '../export/svg.ts'
import type { House } from './house.ts'
import { houseInks } from './houseInks.ts'
import { imprintOf } from './imprintText.ts'
import { logoOf } from './logo.ts'
import { pageFonts } from './pageFonts.ts'
import { type PageHouse, pictureStart } from './readPageHouse.ts'
import { type Carrier, missingText } from './requiredTexts.ts'

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
    logo: logo && { src: pictureStart + encodeURIComponent(shapesSvg(logo)), width: logo.width, height: logo.height },
    inks: derived.inks,
    numbers: house.numbers ?? {},
    fonts: pageFonts(house),
  }
}
