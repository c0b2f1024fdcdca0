import { separators } from './separators.ts'

/**
 * Works out what a user typed into an entry box: numbers with suffixes, + - * / and parentheses, by recursive
 * descent. It knows nothing of dollars or quarters; the suffixes and their sizes come with the call.
 */
export function workOut(text: string, notation: Notation): Worked {
  try {
    return { ok: true, ...readAll(text, notation) }
  } catch (error) {
    if (error instanceof Misread) return { ok: false, problem: error.message }
    throw error
  }
}

export interface Notation {
  /** What one of each suffix is worth in the unit shown, by its lower-case spelling: { bn: 1, t: 1000 }. */
  suffixes: Readonly<Record<string, number>>
  takesDollars: boolean
  /** Why a suffix, or a currency, cannot stand in this box. */
  misfit: (suffix: string) => string
  /** Said of text that makes no sense as a whole. */
  unreadable: string
  /** How the text writes its numbers, where that is not as its reader does. */
  marks?: NumberMarks | undefined
}

/** The marks that part decimals and that group thousands, each as the inside of a character class. */
export type NumberMarks = { decimal: string; group: string }

export type Worked = { ok: true; amount: number; numbers: number } | { ok: false; problem: string }

export const notFinite = 'That is not a finite number'

/**
 * A number as people write it: thousands in groups of three after the reader's own mark, or spaces, and the reader's
 * decimal mark. The other country's mark parts decimals too where it groups nothing here: 1.5 is 1,5 in French, while in
 * German it is refused, as 1.500 would be a thousand times as much.
 */
export function numberPattern({ group, decimal }: NumberMarks = readerMarks()): string {
  return String.raw`(?:[1-9]\d{0,2}(?:(?:[${group}]\d{2,3})*[${group}]\d{3}|(?: \d{3})+)(?!\d)(?:[${decimal}]\d*)?|\d+(?:[${decimal}]\d*)?|[${decimal}]\d+)(?:e[+-]?\d+)?`
}

/** The value of a text that matches `numberPattern`. */
export function readNumber(text: string, { group, decimal }: NumberMarks = readerMarks()): number {
  return Number(text.replace(new RegExp(`[ ${group}]`, 'g'), '').replace(new RegExp(`[${decimal}]`), '.'))
}

function readerMarks(): NumberMarks {
  const { group, decimal } = separators()
  const grouping = group === '’' ? "'’" : /[.,]/.test(group) ? group : ' '
  return { group: grouping, decimal: ['.', ','].filter(mark => mark === decimal || mark !== group).join('') }
}

interface Amount {
  size: number
  /** Two amounts that both carry a unit can be added but not multiplied. */
  carriesUnit: boolean
}

class Misread extends Error {}

function readAll(text: string, notation: Notation): { amount: number; numbers: number } {
  let at = 0
  let numbers = 0

  const { size } = sum()
  if (at < text.length) misread(notation.unreadable)
  if (!Number.isFinite(size)) misread(notFinite)
  return { amount: size, numbers }

  function sum(): Amount {
    let total = product()
    for (let sign = take(/[+-]/y); sign; sign = take(/[+-]/y)) {
      const term = product()
      total = {
        size: sign === '+' ? total.size + term.size : total.size - term.size,
        carriesUnit: total.carriesUnit || term.carriesUnit,
      }
    }
    return total
  }

  function product(): Amount {
    let result = signed()
    for (let sign = take(/[*/x×÷]/y); sign; sign = take(/[*/x×÷]/y)) {
      const factor = signed()
      const divides = sign === '/' || sign === '÷'
      if (factor.carriesUnit && divides) misread('Divide by a plain number, without a unit')
      if (factor.carriesUnit && result.carriesUnit) misread('Multiply by a plain number, without a unit')
      if (factor.size === 0 && divides) misread('Cannot divide by zero')
      result = {
        size: divides ? result.size / factor.size : result.size * factor.size,
        carriesUnit: result.carriesUnit || factor.carriesUnit,
      }
    }
    return result
  }

  function signed(): Amount {
    if (!take(/-/y)) return primary()
    const { size, carriesUnit } = signed()
    return { size: -size, carriesUnit }
  }

  function primary(): Amount {
    if (take(/\(/y)) {
      const inside = sum()
      if (!take(/\)/y)) misread(notation.unreadable)
      return inside
    }
    const before = takeCurrency()
    const digits = take(new RegExp(numberPattern(notation.marks), 'y'))
    if (!digits) return misread(/^(nan|inf|infinity|∞)$/.test(rest()) ? notFinite : notation.unreadable)
    if (/^[.,]/.test(rest())) misread(notation.marks ? notation.unreadable : strayMark())
    numbers += 1
    const size = readNumber(digits, notation.marks)
    if (!Number.isFinite(size)) misread(notFinite)
    const between = takeCurrency()
    const suffix = takeSuffix()
    const after = takeCurrency()
    if ([before, between, after].filter(Boolean).length > 1) misread(notation.unreadable)
    const carriesUnit = [before, between, suffix, after].some(one => one !== undefined)
    return { size: size * (suffix === undefined ? 1 : notation.suffixes[suffix]!), carriesUnit }
  }

  /** Dollars, before their number, behind it or behind its size. */
  function takeCurrency(): string | undefined {
    const dollars = take(/(?:u\.?s\.?[ -]?)?(?:\$|dollars?(?![\p{L}]))(?: ?us(?![\p{L}]))?|usd(?![\p{L}])/uy)
    if (dollars !== undefined && !notation.takesDollars) misread(notation.misfit(dollars))
    const other = dollars === undefined ? take(/[€£¥₹₩₽]/y) : undefined
    return other === undefined ? dollars : misread(notation.misfit(other))
  }

  /** The longest run of words that is a suffix. An x between two numbers multiplies; anywhere else it is the suffix of a multiple. */
  function takeSuffix(): string | undefined {
    if (/^ *[x×] *[\d.,($]/.test(rest())) return undefined
    const sign = take(/[%×‰]/y)
    if (sign !== undefined) return known(sign, sign)
    const [, words] = /^ *(\p{L}[\p{L}\p{M}.]*(?: \p{L}[\p{L}\p{M}.]*)*)/u.exec(rest()) ?? []
    if (words === undefined) return undefined
    const all = words.split(' ')
    for (let count = all.length; count > 0; count--) {
      const phrase = all.slice(0, count).join(' ')
      if (!Object.hasOwn(notation.suffixes, spelled(phrase)) && count > 1) continue
      take(/ */y)
      at += phrase.length
      return known(spelled(phrase), phrase)
    }
    return undefined
  }

  function known(suffix: string, typed: string): string {
    return Object.hasOwn(notation.suffixes, suffix) ? suffix : misread(notation.misfit(typed))
  }

  function take(pattern: RegExp): string | undefined {
    at += /^ */.exec(text.slice(at))?.[0].length ?? 0
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    at += found?.length ?? 0
    return found
  }

  function rest(): string {
    return text.slice(at)
  }
}

/** Words as a table has them: without accents and the points of abbreviations. */
const spelled = (words: string) =>
  words
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .normalize('NFC')

/** Said of a mark that this reader's numbers cannot have where it stands. */
function strayMark(): string {
  const { decimal, group } = separators()
  const decimals = decimal === '.' ? 'point' : 'comma'
  const groups = { ',': 'commas', '.': 'points', '’': 'apostrophes' }[group] ?? 'spaces'
  return `Use a ${decimals} for decimals; ${groups} only group thousands, as in 1${group || ' '}234`
}

function misread(problem: string): never {
  throw new Misread(problem)
}
