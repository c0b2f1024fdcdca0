import { inLatin } from '../../model/scripts.ts'
import { readCode } from './code.ts'
import type { SharedRead } from './fields.ts'

/** The scenario of the code in a text, wherever it stands in it; or a sentence on what is wrong with it. It never throws. */
export function readCodeIn(text: string): SharedRead | { problem: string } {
  const whole = readCode(text)
  if ('state' in whole) return whole
  const spelled = inLatin(text.slice(0, longest))
  const called = Array.from(spelled.matchAll(calledCode), ([, code]) => code!).flatMap(beginningsOf)
  const written = Array.from(spelled.matchAll(writtenCode), ([code]) => code)
  // A year or a word has four characters, too.
  const mixed = written.filter(code => /\p{N}/u.test(code) && /\p{L}/u.test(code))
  const all = [...new Set([...called, ...mixed])]
  const read = all.map(readCode).filter(one => 'state' in one)
  const [only] = read
  if (only && (read.length === 1 || called.length > 0)) return only
  if (read.length > 1) return { problem: `There are ${read.length} codes in this text; type the one that you mean` }
  const isCodeAlone = /^[\p{L}\p{N}\p{Pd}\s]*$/u.test(text) && called.length === 0
  return all.length > 0 && !isCodeAlone ? readCode(all[0]!) : whole
}

/** All words of it, and then one fewer each: words that follow a code may have four letters. */
function beginningsOf(code: string): string[] {
  const words = code.split(' ')
  return words.map((_, i) => words.slice(0, words.length - i).join(' '))
}

/** A part of a longer code is none. */
const [begins, ends] = [String.raw`(?<![\p{L}\p{N}]|[\p{L}\p{N}]\p{Pd})`, String.raw`(?!\p{Pd}?[\p{L}\p{N}])`]

const writtenCode = new RegExp(String.raw`${begins}[\p{N}A-Z]{4}(?:\p{Pd}[\p{N}A-Z]{4}){0,4}${ends}`, 'gu')
const calledCode = new RegExp(
  String.raw`\bcodes?\b[^\p{L}\p{N}]*([\p{N}A-Z]{4}(?:[ \p{Pd}]?[\p{N}A-Z]{4}){0,4})${ends}`,
  'giu',
)

/** Of a longer text, this much is looked through. */
const longest = 100_000
