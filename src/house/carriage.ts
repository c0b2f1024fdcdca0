import type { FormatId } from '../export/formats.ts'
import { longDate } from '../model/quarters.ts'
import type { House } from './house.ts'

/** Kinds of files that leave the desk. */
export const carriers = ['picture', 'data', 'print', 'workbook', 'slides', 'handOut'] as const

export type Carrier = (typeof carriers)[number]

/** The kind of file that a format of figures is. */
export const carrierOf = (format: FormatId): Carrier =>
  format === 'csv' ? 'data' : format === 'pptx' || format === 'ppttc' ? 'slides' : 'picture'

/** Whether a field must stand in a kind of file, goes along where the house file has it, or has no place there. */
type Carriage = 'required' | 'carried' | 'none'

type Row = { label: string; isThere: (house: House) => boolean } & Record<Carrier, Carriage>

const everywhere = (how: Carriage) => Object.fromEntries(carriers.map(one => [one, how])) as Record<Carrier, Carriage>

const look = { ...everywhere('carried'), data: 'none' } as const

/** What each format carries of a house file: the one table, which exports, the dialog, tests and docs read. */
export const carriage = {
  firm: { label: 'firm', isThere: ({ firm }) => firm !== undefined, ...everywhere('required') },
  legalEntity: {
    label: 'legal entity',
    isThere: ({ legalEntity }) => legalEntity !== undefined,
    ...everywhere('carried'),
  },
  author: { label: 'author', isThere: ({ author }) => author !== undefined, ...everywhere('required') },
  contact: { label: 'contact', isThere: ({ contact }) => contact !== undefined, ...everywhere('carried') },
  pricedAsOf: {
    label: '“priced as of”',
    isThere: ({ pricedAsOf }) => pricedAsOf !== undefined,
    ...everywhere('carried'),
  },
  short: {
    label: 'short disclosure',
    isThere: ({ disclosure }) => disclosure?.short !== undefined,
    ...everywhere('required'),
  },
  long: {
    label: 'long disclosure',
    isThere: ({ disclosure }) => disclosure?.long !== undefined,
    ...everywhere('required'),
    picture: 'none',
    print: 'none',
  },
  footer: { label: 'footer', isThere: ({ footer }) => footer !== undefined, ...everywhere('carried') },
  logo: { label: 'logo', isThere: ({ logo }) => logo !== undefined, ...look },
  colours: { label: 'colours', isThere: ({ colours }) => colours !== undefined, ...look },
  fonts: { label: 'fonts', isThere: ({ fonts }) => fonts !== undefined, ...look },
  numbers: { label: 'number style', isThere: ({ numbers }) => numbers !== undefined, ...look },
  sources: { label: 'names of sources', isThere: ({ sources }) => sources !== undefined, ...everywhere('carried') },
  grades: {
    label: 'lowest unmarked grade',
    isThere: ({ unmarkedGrade }) => unmarkedGrade !== undefined,
    ...everywhere('carried'),
  },
} as const satisfies Record<string, Row>

/** Kinds of files that do not carry a house file yet: none leaves as if there were none. */
const without: Partial<Record<Carrier, string>> = {
  slides: 'A PowerPoint or think-cell file',
  handOut: 'A hand-out as a web page',
}

/** Why a kind of file may not leave with this house file, and what to do; null where it may. */
export function missingText(house: House, carrier: Carrier): string | null {
  if (without[carrier])
    return `${without[carrier]} does not carry the house file yet. Choose a picture, a PDF, data or the workbook, or take the house file off under “House file”.`
  const missing = Object.values<Row>(carriage)
    .filter(row => row[carrier] === 'required' && !row.isThere(house))
    .map(({ label }) => label)
  if (missing.length === 0) return null
  const [last = '', ...before] = missing.map(label => `no ${label}`).toReversed()
  const named =
    before.length === 0 ? last : `${before.toReversed().join(', ')}${before.length > 1 ? ',' : ''} and ${last}`
  return `The house file has ${named}, which this file must carry. Add ${missing.length === 1 ? 'it' : 'them'} under “House file”, or take the house file off.`
}

/** Who publishes, when it was made and what has to be said, as paragraphs; `day` (YYYY-MM-DD) is that of preparation. */
export function imprintOf(house: House, day: string): string[] {
  const { firm, legalEntity, author, contact, pricedAsOf, disclosure, footer } = house
  const who = [firm, legalEntity].filter(Boolean).join(', ')
  const by = [author, contact].filter(Boolean).join(', ')
  const when = [`Prepared ${longDate(day)}`, pricedAsOf && `priced as of ${longDate(pricedAsOf)}`]
    .filter(Boolean)
    .join(', ')
  return [who, [by, when].filter(Boolean).join('. '), disclosure?.short, footer].flatMap(text => (text ? [text] : []))
}
