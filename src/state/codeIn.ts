import { inLatin } from '../model/scripts.ts'
import { readCode } from './code.ts'
import type { Shared } from './shared.ts'

/** The scenario of the code in a text, wherever it stands in it; or a sentence on what is wrong with it. It never throws. */
export function readCodeIn(text: string): { state: Shared } | { problem: string } {
  const whole = readCode(text)
  if ('state' in whole) return whole
  const spelled = inLatin(text.slice(0, longest))
  const called = [
    ...spelled.matchAll(/\bcodes?\b[^\p{L}\p{N}]*([\p{N}A-Z]{4}(?:[\s\p{Pd}-]?[\p{N}A-Z]{4}){0,4})(?![\p{L}\p{N}])/giu),
  ].map(([, code]) => code!)
  const written = [
    ...spelled.matchAll(/(?<![\p{L}\p{N}])[\p{N}A-Z]{4}(?:\p{Pd}[\p{N}A-Z]{4}){0,4}(?![\p{L}\p{N}])/gu),
  ].map(([code]) => code)
  const all = [...new Set([...called, ...written.filter(code => /\p{N}/u.test(code) && /\p{L}/u.test(code))])]
  const read = all.map(readCode).filter(one => 'state' in one)
  const [only] = read
  if (only && (read.length === 1 || called.length === 1)) return only
  if (read.length > 1) return { problem: `There are ${read.length} codes in this text; type the one that you mean` }
  return all.length > 0 ? readCode(all[0]!) : whole
}

/** Of a longer text, this much is looked through. */
const longest = 100_000
