import type { FormatId } from '../export/formats.ts'
import type { House } from './house.ts'

/** What leaves the desk: kinds of files, and what is shown to a room. */
export const carriers = ['picture', 'data', 'print', 'workbook', 'slides', 'handOut', 'stage'] as const

export type Carrier = (typeof carriers)[number]

/** The kind of file that a format of figures is. */
export const carrierOf = (format: FormatId): Carrier =>
  format === 'csv' ? 'data' : format === 'pptx' || format === 'ppttc' ? 'slides' : 'picture'

/** The texts that a kind of file must carry: the one table, which exports, the dialog and tests read. */
export const requiredTexts: readonly {
  label: string
  isThere: (house: House) => boolean
  in: readonly Carrier[]
}[] = [
  { label: 'firm', isThere: ({ firm }) => firm !== undefined, in: carriers },
  { label: 'author', isThere: ({ author }) => author !== undefined, in: carriers },
  { label: 'short disclosure', isThere: ({ disclosure }) => disclosure?.short !== undefined, in: carriers },
  {
    label: 'long disclosure',
    isThere: ({ disclosure }) => disclosure?.long !== undefined,
    in: carriers.filter(carrier => !['picture', 'print', 'stage'].includes(carrier)),
  },
]

/** Why a kind of file may not leave with this house file, and what to do; null where it may. */
export function missingText(house: House, carrier: Carrier): string | null {
  const missing = requiredTexts
    .filter(text => text.in.includes(carrier) && !text.isThere(house))
    .map(({ label }) => label)
  if (missing.length === 0) return null
  const [last = '', ...before] = missing.map(label => `no ${label}`).toReversed()
  const named =
    before.length === 0 ? last : `${before.toReversed().join(', ')}${before.length > 1 ? ',' : ''} and ${last}`
  return `The house file has ${named}, which this file must carry. Add ${missing.length === 1 ? 'it' : 'them'} under “House file”, or take the house file off.`
}
