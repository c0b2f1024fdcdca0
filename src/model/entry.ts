/**
 * Reads what a user types into a slider's entry box and says how it was read. Values are never snapped to the
 * slider's step; what cannot be read is a sentence to show beneath the box, and what can be read in two ways is asked.
 */
import {
  type Notation,
  type NumberMarks,
  notFinite,
  numberPattern,
  readNumber,
  type Worked,
  workOut,
} from './arithmetic.ts'
import { fewest } from './digits.ts'
import { isWhole } from './parameter.ts'
import { sizeWords } from './sizes.ts'
import { isFormula, plainText } from './typed.ts'
import { boxText, inWords, type ParameterUnit, spelledOut } from './units.ts'

export interface EntryRange {
  unit: ParameterUnit
  /** The value before this entry, which '+10%', '+10pt', '+50' and '*1.1' build on. */
  present: number
  min: number
  max: number
  /** What the largest value is called, where it stands for no end or no limit. */
  unlimited?: string | undefined
}

export type ReadNumber = { ok: true; value: number; reading: string }

/** A value, a problem, or a question with the readings that are meant to be chosen from. */
export type ParsedEntry = ReadNumber | { ok: false; problem: string; choices?: readonly ReadNumber[] }

/** The model value of a typed text, with a sentence on how it was read, or the problem with it. It never throws. */
export function readEntry(text: string, box: EntryRange): ParsedEntry {
  const typed = text.trim()
  if (typed === '') return problem('Type a number')
  if (typed.length > longest) return problem(`Keep it to ${longest} characters`)
  const plain = plainText(typed)
  // Committing an untouched box changes nothing, to the last digit.
  if (plain === plainText(boxText(box.unit, box.present))) return accept(box.present, box)
  if (box.unlimited !== undefined && (plain === box.unlimited || unlimitedWords.test(plain)))
    return accept(box.max, box)
  const { english, own } = sizeWords()
  const read = (words: typeof english) => readIn(plain, typed, box, words)
  // As this page writes it, it is meant as this page means it.
  if (box.unit !== 'usd_bn' || /^[-+−]?\$[\d.,'’\s]+[BT]$/.test(typed)) return read(english)
  return either(read(english), read(own), typed)
}

/**
 * The value in a cell of a table, read as in an entry box, but by the marks of the table and always as a value: a sign in front
 * is no step, and what has two numbers in it ("900-965", "1/2") is refused. It never throws.
 */
export function readValue(text: string, range: Omit<EntryRange, 'present'>, marks: NumberMarks): ParsedEntry {
  const typed = text.trim()
  const box = { ...range, present: Number.NaN }
  if (typed.length > longest) return problem(`“${typed.slice(0, 20)}…” is longer than any number`)
  const plain = plainText(typed, marks.decimal)
  if (box.unlimited !== undefined && (plain === box.unlimited || unlimitedWords.test(plain)))
    return accept(box.max, box)
  if (plain === '' || noValue.test(plain)) return problem('There is no value')
  const unreadable = `Cannot read “${typed}” as ${takes[box.unit]}`
  const misfit = (suffix: string) => `“${suffix}” does not fit: this input takes ${takes[box.unit]}`
  const read = (words: Notation['suffixes']): ParsedEntry => {
    const notation = { ...notationOf(box.unit, typed, words), unreadable, misfit, marks }
    const number = withoutQuarter(plain, box)
    const bracketed = readBrackets(number, box, notation)
    if (bracketed) return bracketed
    const worked = workOut(number.replace(/^\+ */, ''), notation)
    if (!worked.ok) return worked
    if (worked.numbers !== 1) return problem(unreadable)
    return accept(worked.amount / shownPerModel(box.unit), box)
  }
  const { english, own } = sizeWords()
  if (box.unit !== 'usd_bn' || /^[-+−]?\$[\d.,'’\s]+[BT]$/.test(typed)) return read(english)
  return either(read(english), read(own), typed)
}

const longest = 60

/** However it is written in tables that there is no number. */
const noValue = /^(?:[-—/.]+|n[/.]?[am]\.?|nmf|null)$/

/** However no end and no limit are written. */
const unlimitedWords = /^(?:never|no (?:cap|end|limit)|none|un(?:capped|limited|ending)|inf(?:inity|inite)?|∞)$/

function readIn(whole: string, typed: string, box: EntryRange, words: Notation['suffixes']): ParsedEntry {
  const plain = withoutQuarter(whole, box)
  const notation = notationOf(box.unit, typed, words)
  const bracketed = readBrackets(plain, box, notation)
  if (bracketed) return bracketed
  if (isFormula(typed)) return readSum(plain, typed, box, notation)
  return readStep(plain, typed, box) ?? readFactor(plain, box) ?? readSum(plain, typed, box, notation)
}

/** As sentences have a day: "in quarter 8". */
const withoutQuarter = (plain: string, { unit }: EntryRange) =>
  unit === 'quarters' ? plain.replace(/^(?:in )?quarter (?=\d)/, '') : plain

/** '(5)', '($965)', '(12%)' and '(12)%': brackets around one number are a minus, as in accounts. */
function readBrackets(plain: string, box: EntryRange, notation: Notation): ParsedEntry | undefined {
  const [, before = '', inside, behind = ''] = /^([^()]*)\(+ *([^()+-][^()]*?) *\)+([^()]*)$/.exec(plain) ?? []
  if (inside === undefined || /[-+*/×÷\d]/.test(before + behind)) return undefined
  const worked = workOut(`${before}${inside}${behind}`, notation)
  if (!worked.ok || worked.numbers !== 1) return undefined
  return accept(-worked.amount / shownPerModel(box.unit), box)
}

/** '+10%', '+10pt' and '+150bps': a sign, one number, and the percent or points by which the present value moves. */
function readStep(plain: string, typed: string, box: EntryRange): ParsedEntry | undefined {
  const { unit, present, min } = box
  const [, sign, digits, kind = ''] = step().exec(plain) ?? []
  if (sign === undefined || digits === undefined) return undefined
  const isShare = new RegExp(`^(?:${percents})$`).test(kind)
  const change = readNumber(digits) / (kind.startsWith('b') ? 10_000 : 100)
  const signedChange = sign === '+' ? change : -change
  const before = `${spelledOut(unit, present)} ${sign === '+' ? '+' : '−'} `
  if (!isShare) {
    if (unit !== 'fraction') return problem('Points only fit a percentage box; try +10%')
    return accept(present + signedChange, box, moved(signedChange, box))
  }
  const relative = accept(present * (1 + signedChange), box, before + spelledOut('fraction', change))
  if (unit !== 'fraction' || min >= 0 || sign === '+') return relative
  // The page writes the value itself with a true minus, which no keyboard has.
  const itself = accept(signedChange, box)
  return typed.startsWith('−') ? itself : either(itself, relative, typed)
}

const percents = String.raw`%|pct\.?|per ?cent`
const points = String.raw`pts?|ppt?s?|points?|percentage points?`
const basisPoints = String.raw`bps?|bp\.|basis points?`

const step = () => new RegExp(String.raw`^([+-]) *(${numberPattern()}) *(${percents}|${points}|${basisPoints})$`)

/** '*1.1' and '/2': times or by plain numbers, from the present value on. */
function readFactor(plain: string, box: EntryRange): ParsedEntry | undefined {
  const [, sign, rest = ''] = /^([*/x×÷]) *(.+)$/.exec(plain) ?? []
  if (sign === undefined) return undefined
  const divides = sign === '/' || sign === '÷'
  if (/[^\d.,'’ */×÷]/.test(rest))
    return problem(`After “${sign}” comes a plain number, as in ${sign}${fewest(1.1, 1)}`)
  const worked = workOut(`1${divides ? '/' : '*'}${rest}`, notationOf(box.unit, plain, {}))
  if (!worked.ok) return worked
  const { unit, present } = box
  const size = divides ? 1 / worked.amount : worked.amount
  const times = accept(
    present * worked.amount,
    box,
    `${spelledOut(unit, present)} ${divides ? '/' : '×'} ${fewest(size, 6)}`,
  )
  // ×10 is also a way to write a multiple of ten.
  return unit === 'multiple' && /[x×]/.test(sign) ? either(accept(worked.amount, box), times, plain) : times
}

/** A number or a sum. A leading + adds it to the present value; a leading minus is only a negative number. */
function readSum(plain: string, typed: string, box: EntryRange, notation: Notation): ParsedEntry {
  const { unit, present } = box
  const adds = plain.startsWith('+')
  const worked: Worked = workOut(adds ? plain.slice(1) : plain, notation)
  if (!worked.ok) return worked
  const amount = worked.amount / shownPerModel(unit)
  if (adds) return accept(present + amount, box, moved(amount, box))
  return accept(amount, box, worked.numbers > 1 ? typed.replace(/^[=＝]\s*/, '') : undefined)
}

/** The first reading where the second is the same or none; otherwise a question with those that can be taken. */
function either(first: ParsedEntry, second: ParsedEntry, typed: string): ParsedEntry {
  if (!second.ok) return first
  if (!first.ok && first.choices) return first
  if (first.ok && first.value === second.value) return first
  if (first.ok) return { ok: false, problem: `“${typed}” can be read in two ways`, choices: [first, second] }
  return { ok: false, problem: `${first.problem}. It could also be read otherwise`, choices: [second] }
}

/** '$965B + $50B'; in a percentage box the step is in points, so that it cannot be taken for a relative one. */
function moved(step: number, { unit, present }: EntryRange): string {
  const size = spelledOut(unit, Math.abs(step))
  return `${spelledOut(unit, present)} ${step < 0 ? '−' : '+'} ${unit === 'fraction' ? size.replace('%', 'pt') : size}`
}

function accept(unrounded: number, box: EntryRange, from?: string): ParsedEntry {
  const { unit, min, max } = box
  if (!Number.isFinite(unrounded)) return problem(notFinite)
  // Twelve digits keep all that was typed and drop floating dust; the zero turns −0 into 0.
  const value = (unrounded === box.present ? unrounded : Number(unrounded.toPrecision(12))) + 0
  if (isWhole(box) && !Number.isInteger(value)) return problem('Quarters are whole numbers')
  if (value < min || value > max) return problem(`The range is ${boxText(unit, min)} to ${rangeEnd(box)}`)
  if (value === max && box.unlimited !== undefined) return { ok: true, value, reading: `Read as ${box.unlimited}` }
  const size = inWords(unit, value)
  const said = `${from === undefined ? '' : `${from} = `}${spelledOut(unit, value)}${size ? ` (${size})` : ''}`
  return { ok: true, value, reading: `Read as ${said}` }
}

function rangeEnd({ unit, max, unlimited }: EntryRange): string {
  if (unlimited !== undefined) return `${boxText(unit, max)}, which means ${unlimited}`
  return unit === 'quarters' ? spelledOut(unit, max) : boxText(unit, max)
}

/** A percent box shows 35 for 0.35; every other box shows the model's own number. */
function shownPerModel(unit: ParameterUnit): number {
  return unit === 'fraction' ? 100 : 1
}

function problem(sentence: string): ParsedEntry {
  return { ok: false, problem: sentence }
}

const examples = {
  usd_bn: () => `965, ${fewest(1.2, 1)}T or +10%`,
  fraction: () => '35, 35% or +10pt',
  quarters: () => '5, 2 years or +1',
  multiple: () => '10, 10x or +10%',
  years: () => '6, 18 months or +1',
  shares_bn: () => `${fewest(10.7, 1)}, ${fewest(10.7, 1)}B or +1%`,
  usd_share: () => `${fewest(12.5, 1)} or +10%`,
} satisfies Record<ParameterUnit, () => string>

/** Every word in the list is worth as much. */
const worth = (size: number, words: string[]) => Object.fromEntries(words.map(word => [word, size]))

const suffixes = {
  fraction: {
    ...worth(1, ['%', 'pct', 'percent', 'per cent', 'prozent', 'pour cent', 'por ciento', 'percento', 'procent']),
    ...worth(1, ['pt', 'pts', 'pp', 'pps', 'ppt', 'ppts', 'point', 'points', 'percentage point', 'percentage points']),
    ...worth(0.01, ['bp', 'bps', 'basis point', 'basis points']),
    ...worth(0.1, ['‰']),
  },
  quarters: {
    ...worth(1, ['q', 'qtr', 'qtrs', 'quarter', 'quarters']),
    ...worth(4, ['y', 'yr', 'yrs', 'year', 'years']),
    ...worth(1 / 3, ['month', 'months']),
  },
  multiple: worth(1, ['x', '×', 'times']),
  years: {
    ...worth(1, ['y', 'yr', 'yrs', 'year', 'years']),
    ...worth(1 / 4, ['q', 'qtr', 'qtrs', 'quarter', 'quarters']),
    ...worth(1 / 12, ['month', 'months']),
  },
  usd_share: {},
} satisfies Partial<Record<ParameterUnit, Notation['suffixes']>>

const takes = {
  usd_bn: 'dollars',
  fraction: 'a percentage',
  quarters: 'quarters',
  multiple: 'a multiple',
  years: 'years',
  shares_bn: 'a number of shares',
  usd_share: 'dollars a share',
} satisfies Record<ParameterUnit, string>

function notationOf(unit: ParameterUnit, typed: string, words: Notation['suffixes']): Notation {
  const instead = `try ${examples[unit]()}`
  return {
    suffixes: unit === 'usd_bn' ? words : unit === 'shares_bn' ? sharesIn(words) : suffixes[unit],
    takesDollars: unit === 'usd_bn' || unit === 'usd_share',
    misfit: suffix => misfit(suffix, unit, words, instead),
    unreadable: `Cannot read “${typed}”; ${instead}`,
  }
}

/** As shares are counted: in words of size, with or without the word itself. */
const sharesIn = (words: Notation['suffixes']): Notation['suffixes'] => ({
  ...words,
  ...Object.fromEntries(Object.entries(words).map(([word, size]) => [`${word} shares`, size])),
  'b shares': 1,
})

function misfit(suffix: string, unit: ParameterUnit, words: Notation['suffixes'], instead: string): string {
  if (suffix === '%') return 'A percentage needs a sign here, as in +10% of the present value'
  if (/^(pts?|pp|bps?)$/.test(suffix)) return 'Points only fit a percentage box; try +10%'
  if (/^([€£¥₹₩₽]|euros?|eur|gbp|pounds?|jpy|yen|chf|cny|rmb|inr)$/.test(suffix) && unit === 'usd_bn')
    return `This box takes US dollars, not “${suffix}”`
  const isMeant = [words, ...Object.values(suffixes), { $: 1, usd: 1, us$: 1 }].some(some =>
    Object.hasOwn(some, suffix),
  )
  return isMeant
    ? `“${suffix}” does not fit here; this box takes ${takes[unit]}`
    : `“${suffix}” is no unit that is known here; ${instead}`
}
