import { inLatin } from '../../model/scripts.ts'

/**
 * 31 symbols that are not mistaken for each other: no I, L, O, S or U. Being a prime number of them, a sum weighted
 * by place finds every single wrong symbol and every two that changed places.
 */
const symbols = '0123456789ABCDEFGHJKMNPQRTVWXYZ'
const many = symbols.length

const inGroup = 4
const mostSymbols = 20

/** A number as groups of four symbols, the last one for checking; null where it has more than 24 characters. */
export function spell(number: bigint): string | null {
  const said = number === 0n ? [] : digitsOf(number)
  const pad = (inGroup - ((said.length + 1) % inGroup)) % inGroup
  const digits = [...Array.from({ length: pad }, () => 0), ...said]
  if (digits.length >= mostSymbols) return null
  const check = (many - weigh([...digits, 0])) % many
  return grouped([...digits, check].map(digit => symbols[digit]).join(''))
}

/** The number in a code as somebody typed it: any case, dashes or none, the usual confusions; or what is wrong with it. */
export function unspell(text: string): { number: bigint } | { problem: string } {
  const typed = plain(text)
  const strange = Array.from(typed).find(symbol => !symbols.includes(symbol))
  if (strange !== undefined) return { problem: `“${strange}” is in no code` }
  if (typed === '' || typed.length % inGroup !== 0 || typed.length > mostSymbols)
    return { problem: `A code has one to five groups of four characters; this has ${typed.length} characters` }
  const digits = Array.from(typed).map(symbol => symbols.indexOf(symbol))
  if (weigh(digits) !== 0) return { problem: 'A character of this code is mistyped' }
  return { number: digits.slice(0, -1).reduce((sum, digit) => sum * BigInt(many) + BigInt(digit), 0n) }
}

/** A code as it is written, from a code as it was typed. */
export const grouped = (typed: string) =>
  plain(typed)
    .match(/.{1,4}/g)
    ?.join('-') ?? ''

const plain = (text: string) =>
  inLatin(text)
    .toUpperCase()
    .replace(/[\s\p{Cf}\p{Pd}\u2212]/gu, '')
    .replace(/[OILSU]/g, symbol => lookalikes[symbol]!)

const lookalikes: Record<string, string> = { O: '0', I: '1', L: '1', S: '5', U: 'V' }

function digitsOf(number: bigint): number[] {
  const rest = number / BigInt(many)
  return [...(rest === 0n ? [] : digitsOf(rest)), Number(number % BigInt(many))]
}

const weigh = (digits: number[]) =>
  digits.toReversed().reduce((sum, digit, place) => sum + digit * (place + 1), 0) % many
