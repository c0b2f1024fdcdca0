import * as v from 'valibot'
import { dayNumber } from '../model/days.ts'
import { grades } from '../model/parameter.ts'

/** How large the parts of a house file may be: letters of texts, bytes of files, pixels of a picture. */
export const houseLimits = {
  fileBytes: 8_000_000,
  name: 80,
  line: 160,
  short: 400,
  long: 12_000,
  sources: 200,
  logoBytes: 300_000,
  logoPixels: 2000,
  logoMarks: 2000,
  fontBytes: 1_500_000,
} as const

/** What would turn or hide other text, or has no shape. */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

const onOneLine = (text: string) => text.toWellFormed().replace(unsafe, ' ').replace(/ {2,}/g, ' ').trim()

const inParagraphs = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map(onOneLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** A text of at most so many letters, called so in sentences; an empty one is none. */
const text = (name: string, most: number, clean = onOneLine) =>
  v.optional(
    v.pipe(
      v.string(`${name} has to be text.`),
      v.transform(clean),
      v.check(said => Array.from(said).length <= most, `${name} is longer than ${most} letters.`),
      v.transform(said => (said === '' ? undefined : said)),
    ),
  )

const colour = (name: string) =>
  v.pipe(
    v.string(`${name} has to be a colour such as #1a4f8b.`),
    v.regex(/^#[\da-f]{6}$/i, `${name} has to be a colour such as #1a4f8b.`),
    v.transform(hex => hex.toLowerCase()),
  )

const coded = (name: string, most: number) =>
  v.pipe(
    v.string(`${name} has to be a file in base64.`),
    v.regex(/^[\d+/A-Za-z]+={0,2}$/, `${name} has to be a file in base64.`),
    v.check(data => data.length * 0.75 <= most, `${name} is larger than ${Math.round(most / 1000)} kB.`),
  )

const font = (name: string) =>
  v.optional(
    v.strictObject({
      family: v.pipe(
        v.string(`The family of the ${name} has to be text.`),
        v.regex(
          /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u,
          `The family of the ${name} has to be a name of letters and figures.`,
        ),
      ),
      regular: coded(`The ${name}`, houseLimits.fontBytes),
      bold: v.optional(coded(`The bold ${name}`, houseLimits.fontBytes)),
    }),
  )

const logo = v.union(
  [
    v.strictObject({
      svg: v.pipe(
        v.string(),
        v.maxLength(houseLimits.logoBytes, `The logo is larger than ${houseLimits.logoBytes / 1000} kB.`),
      ),
    }),
    v.strictObject({ png: coded('The logo', houseLimits.logoBytes) }),
  ],
  `The logo has to be {"svg": …} or {"png": …}, of at most ${houseLimits.logoBytes / 1000} kB.`,
)

const numbers = v.strictObject({
  dollars: v.optional(v.picklist(['billions', 'millions'], 'Dollars are written in "billions" or "millions".')),
  minus: v.optional(
    v.picklist(['minus', 'hyphen', 'parentheses'], 'What is below nought has a "minus", a "hyphen" or "parentheses".'),
  ),
  decimals: v.optional(
    v.pipe(
      v.number('Decimals are a number from 0 to 3.'),
      v.integer('Decimals are a whole number from 0 to 3.'),
      v.minValue(0, 'Decimals are a number from 0 to 3.'),
      v.maxValue(3, 'Decimals are a number from 0 to 3.'),
    ),
  ),
})

const sourceName = v.pipe(
  v.string('A name of a source has to be text.'),
  v.transform(onOneLine),
  v.nonEmpty('A name of a source is empty.'),
  v.maxLength(houseLimits.name, `A name of a source is longer than ${houseLimits.name} letters.`),
)

/** The shape of a house file without its head, each fault with the sentence that is shown. */
export const houseShape = v.strictObject({
  firm: text('The firm', houseLimits.name),
  legalEntity: text('The legal entity', houseLimits.line),
  author: text('The author', houseLimits.name),
  contact: text('The contact', houseLimits.line),
  logo: v.optional(logo),
  colours: v.optional(
    v.strictObject({
      aws: colour('The colour of Amazon’s side'),
      alliance: colour('The colour of Microsoft’s side'),
      neutral: v.optional(colour('The neutral colour')),
    }),
  ),
  fonts: v.optional(v.strictObject({ text: font('font of texts'), headline: font('font of headlines') })),
  disclosure: v.optional(
    v.strictObject({
      short: text('The short disclosure', houseLimits.short),
      long: text('The long disclosure', houseLimits.long, inParagraphs),
    }),
  ),
  pricedAsOf: v.optional(
    v.pipe(
      v.string('“Priced as of” has to be a day, written YYYY-MM-DD.'),
      v.check(day => dayNumber(day) !== null, '“Priced as of” has to be a day, written YYYY-MM-DD.'),
    ),
  ),
  footer: text('The footer', houseLimits.line),
  numbers: v.optional(numbers),
  sources: v.optional(
    v.pipe(
      v.record(
        v.pipe(v.string(), v.transform(onOneLine), v.nonEmpty('A source without a name cannot be renamed.')),
        sourceName,
      ),
      v.check(
        all => Object.keys(all).length <= houseLimits.sources,
        `More than ${houseLimits.sources} sources are renamed.`,
      ),
    ),
  ),
  unmarkedGrade: v.optional(v.picklist(grades, `The lowest unmarked grade is one of ${grades.join(', ')}.`)),
})

/** What a firm wants on all that leaves the desk. `sources` maps a publisher, or the id of a fact, to the firm's name for it. */
export type House = v.InferOutput<typeof houseShape>

export type HouseFont = NonNullable<NonNullable<House['fonts']>['text']>

/** What a firm calls a source: by the id of its fact, by its publisher; else as it is. */
export const sourceNamed = ({ sources = {} }: Pick<House, 'sources'>, publisher: string, fact?: string): string =>
  (fact !== undefined && Object.hasOwn(sources, fact) && sources[fact]) ||
  (Object.hasOwn(sources, publisher) && sources[publisher]) ||
  publisher
