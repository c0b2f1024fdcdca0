import { readerLanguages } from './separators.ts'

/** Words of size, each group worth so many billions: as English has them, and as other languages spell what English does not. */
const groups: [size: number, words: string][] = [
  [1e-6, 'k thousand tausend tsd mille mila duizend tys тыс'],
  [1e-5, '万 萬 만'],
  [1e-4, 'lakh lakhs lac lacs'],
  [
    1e-3,
    'm mn mm mil mill mln mio million millions millionen millones millon milioni milione milioes milhoes milhao miljoen miljoner milion miliony milionow milyon mlj млн миллион миллиона миллионов',
  ],
  [1e-2, 'crore crores cr'],
  [1e-1, '億 亿 억'],
  [
    1,
    'b bn bil bln bio billion billions mrd mrds mia mias md mds mld mlds mlrd mlr milliard milliards milliarde milliarden miliardo miliardi miliarde miljard miljarder miljardia miliard miliardy miliardow milyar bilhao bilhoes bi mil_millones mil_milhoes млрд миллиард миллиарда миллиардов 十億 十亿',
  ],
  [
    1e3,
    't tn trn tr tril trillion trillions trln billionen billones billon biljoen biljoner biljon bilion biliony bilionow bilione bilioni billioner biliao bilioes trilhao trilhoes trilyon трлн lakh_crore 兆 조 万亿 萬億',
  ],
]

const english: Readonly<Record<string, number>> = Object.fromEntries(
  groups.flatMap(([size, words]) => words.split(' ').map(word => [word.replace('_', ' '), size])),
)

/** Where a billion is a million millions, and a trillion a million of those. A T alone is as this page writes it. */
const long = {
  ...Object.fromEntries(['b', 'bn', 'bil', 'bln', 'bio', 'billion', 'billions'].map(word => [word, 1e3])),
  ...Object.fromEntries(['tn', 'trn', 'tril', 'trillion', 'trillions'].map(word => [word, 1e9])),
}
const isLong = /^(de|fr|es|it|nl|pl|sv|da|nb|nn|no|fi|cs|sk|hu|hr|sl|sr|bs|ro|ca|gl|eu|lb|is|pt(?!-BR))\b/i

/** What else a language means by a word that English has. */
const others: [language: RegExp, sizes: Record<string, number>][] = [
  [/^(es|gl|ca)\b/i, { mil: 1e-6, mm: 1 }],
  [/^pt\b/i, { mil: 1e-6 }],
  [/^zh(?!-(TW|HK|Hant))/i, { 兆: 1e-3 }],
]

/** What one of each word of size is worth in billions: in English, and as the reader's own language has it. */
export function sizeWords(): { english: typeof english; own: typeof english } {
  const own = readerLanguages().flatMap(language => [
    ...(isLong.test(language) ? [long] : []),
    ...others.flatMap(([which, sizes]) => (which.test(language) ? [sizes] : [])),
  ])
  return { english, own: Object.assign({}, english, ...own) as typeof english }
}
