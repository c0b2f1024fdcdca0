import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fontFiles } from '../../src/cli/fonts.ts'
import { sfntOf, tablesOf } from '../../src/export/woff.ts'
import { base64Of } from '../../src/house/base64.ts'
import type { House } from '../../src/house/house.ts'
import { readHouse, writeHouse } from '../../src/house/readHouse.ts'

/** A logo of plain shapes: a rounded square and the letter E in it. */
export const plainLogo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 24"><rect width="24" height="24" rx="4" fill="#00594f"/><path d="M7 6h10v3h-7v2h6v3h-6v2h7v3H7z" fill="#fff"/><circle cx="44" cy="12" r="9" fill="none" stroke="#c8102e" stroke-width="3"/></svg>'

/** A firm with all that its files must carry. */
export const firm: House = {
  firm: 'Example Securities',
  legalEntity: 'Example Securities plc, authorised by nobody',
  author: 'Jane Roe',
  contact: 'jane.roe@example.com',
  logo: { svg: plainLogo },
  colours: { aws: '#00594f', alliance: '#8a1538', neutral: '#6b7280' },
  disclosure: {
    short: 'For institutional clients only. See the disclosures at the end.',
    long: 'Analyst certification: the views are the author’s own.\n\nExample Securities may hold shares of the companies named.',
  },
  pricedAsOf: '2026-11-27',
  footer: 'Example Securities research',
  numbers: { dollars: 'billions', minus: 'parentheses', decimals: 1 },
  sources: { Anthropic: 'Anthropic PBC' },
  unmarkedGrade: 'estimated',
}

/** The house file of a record as it is read; fails where it is refused. */
export function readBack(house: House): House {
  const read = readHouse(writeHouse(house))
  if ('problems' in read) throw new Error(read.problems.join(' '))
  return read.house
}

/** A font of figures as a plain TrueType file in base64, with other rights to embed it. */
export function fontWithRights(bits: number): string {
  const font = tablesOf(fontFiles().sans400)
  const os2 = font.tables.get('OS/2')!.slice()
  new DataView(os2.buffer).setUint16(8, bits)
  return base64Of(sfntOf({ ...font, tables: new Map(font.tables).set('OS/2', os2) }))
}

const { resolve } = createRequire(import.meta.url)

/** DejaVu Sans, a font unlike those of figures, in base64. */
export const dejaVu = (style: '' | '-Bold' = '') =>
  base64Of(new Uint8Array(readFileSync(resolve(`dejavu-fonts-ttf/ttf/DejaVuSans${style}.ttf`))))
