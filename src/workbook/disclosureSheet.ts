import { dayHere } from '../data/dates.ts'
import type { House } from '../house/house.ts'
import { imprintOf } from '../house/imprintText.ts'
import type { Book } from './book.ts'
import { looks } from './looks.ts'
import { type SheetWriter, sheetOf } from './sheet.ts'

/** What a firm must have in a workbook: who made it, when, its disclosures, its colours and what it calls its sources. */
export function disclosureSheet({ madeAt }: Book, house: House): SheetWriter {
  const sheet = sheetOf({ name: 'Disclosures', columns: [{ width: 26 }, { width: 120 }] })
  const { disclosure, colours = {}, sources = {} } = house
  const long = disclosure?.long?.split('\n').filter(text => text !== '') ?? []
  const rows: [label: string, text: string][] = [
    ...imprintOf(house, dayHere(madeAt)!).map((text): [string, string] => ['Published by', text]),
    ...long.map((text): [string, string] => ['Disclosure', text]),
    ...Object.entries(colours as Record<string, string>).map(([side, hex]): [string, string] => [
      `Colour, ${side}`,
      hex,
    ]),
    ...Object.entries(sources).map(([publisher, name]): [string, string] => [`Source, ${publisher}`, name]),
  ]
  sheet.put(0, 0, { value: 'Disclosures', look: looks.title })
  for (const [i, [label, text]] of rows.entries()) {
    sheet.put(i + 2, 0, { value: label, look: looks.label })
    sheet.put(i + 2, 1, { value: text, look: looks.words })
  }
  return sheet
}
