import type { House } from '../../house/house.ts'

/** A house file while it is edited: what its boxes hold, good or not. */
export type HouseDraft = { [Field in keyof House]: House[Field] | undefined }

/** A line of text of a house file: what it is called, what stands in its box, and the draft with another text in it. */
type TextField = {
  label: string
  rows?: number
  get: (draft: HouseDraft) => string
  set: (text: string) => Partial<HouseDraft> | ((draft: HouseDraft) => Partial<HouseDraft>)
}

const line = (
  field: 'firm' | 'legalEntity' | 'author' | 'contact' | 'footer' | 'pricedAsOf',
  label: string,
): TextField => ({
  label,
  get: draft => draft[field] ?? '',
  set: text => ({ [field]: text === '' ? undefined : text }),
})

const disclosure = (field: 'short' | 'long', label: string, rows: number): TextField => ({
  label,
  rows,
  get: draft => draft.disclosure?.[field] ?? '',
  set: text => draft => ({ disclosure: { ...draft.disclosure, [field]: text } }),
})

const noColours = { aws: '', alliance: '' }

const colour = (side: 'aws' | 'alliance' | 'neutral', label: string): TextField => ({
  label,
  get: draft => draft.colours?.[side] ?? '',
  set: text => draft => {
    const { neutral, ...sides } = { ...noColours, ...draft.colours, [side]: text.trim() }
    const isEmpty = sides.aws === '' && sides.alliance === '' && !neutral
    return { colours: isEmpty ? undefined : { ...sides, ...(neutral && { neutral }) } }
  },
})

/** The texts, in the order in which they stand in the dialog. */
export const textFields: TextField[] = [
  line('firm', 'Firm'),
  line('legalEntity', 'Legal entity'),
  line('author', 'Author'),
  line('contact', 'Contact'),
  line('pricedAsOf', 'Priced as of (YYYY-MM-DD)'),
  disclosure('short', 'Short disclosure, under every picture', 3),
  disclosure('long', 'Long disclosure, in data and workbooks', 5),
  line('footer', 'Footer'),
]

/** The colours, in hex. */
export const colourFields: TextField[] = [
  colour('aws', 'Amazon’s side (#rrggbb)'),
  colour('alliance', 'Microsoft’s side (#rrggbb)'),
  colour('neutral', 'Neutral (#rrggbb)'),
]

/** The names of sources, one a line: "AI World Today = AIWT Research". */
export const sourcesField: TextField = {
  label: 'Names of sources, one a line: publisher = your name',
  rows: 3,
  get: ({ sources = {} }) =>
    Object.entries(sources)
      .map(([publisher, name]) => `${publisher} = ${name}`)
      .join('\n'),
  set: text => {
    const pairs = text.split('\n').flatMap(one => {
      const [publisher = '', name = ''] = one.split('=').map(part => part.trim())
      return publisher && name ? [[publisher, name] as const] : []
    })
    return { sources: pairs.length > 0 ? Object.fromEntries(pairs) : undefined }
  },
}
