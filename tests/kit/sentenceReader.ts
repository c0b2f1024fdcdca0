import { expect } from 'vitest'

/**
 * Reads sentences as a reader of the page does: names, figures and quarters out of the words, without the formats that wrote them.
 */
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

/** A figure in words and the half of its last digit: "$1.75T" is 1750 ± 5, "−0.03×" is -0.03 ± 0.005, "62 %" is 0.62 ± 0.005. */
export function figureOf(text: string): { value: number; within: number } {
  const [, sign = '', dollar, digits = '', unit = ''] =
    /^([−+]?)(\$?)([\d,]+(?:\.\d+)?)(T|B|×|¢| %| % a year)?$/.exec(plain(text)) ?? expect.fail(`“${text}” is no figure`)
  const size = { T: 1000, B: 1, '×': 1, '¢': 0.01, ' %': 0.01, ' % a year': 0.01, '': 1 }[unit]!
  const places = digits.split('.')[1]?.length ?? 0
  const isNothing = dollar && Number(digits) === 0
  return {
    value: (sign === '−' ? -1 : 1) * Number(digits.replaceAll(',', '')) * size,
    within: isNothing ? 0.05 : (0.5 * 10 ** -places + 1e-9) * size,
  }
}

/** That a figure in words is that number, to its last digit. */
export function expectFigure(text: string, value: number, of: string) {
  const { value: read, within } = figureOf(text)
  expect(Math.abs(read - value), `${of}: “${text}” is ${value}`).toBeLessThanOrEqual(within + 1e-9 * Math.abs(value))
}

/** The calendar quarter so many quarters after a day, worked out by months. */
export function quarterAfter(asOf: string, quarters: number): string {
  const [year, month] = asOf.split('-').map(Number) as [number, number]
  const months = year * 12 + (month - 1) + 3 * quarters
  return `Q${Math.floor((months % 12) / 3) + 1} ${Math.floor(months / 12)}`
}

/** What no sentence may have in it, whatever it says. */
const slips: readonly [what: string, slip: RegExp][] = [
  ['a number that is none', /NaN|undefined|\bnull\b|Infinity|\[object|–(?= |$)(?=$)/],
  ['a nothing with a sign', /[−-]\$?0(?:\.0+)?(?![\d.])/],
  ['two blanks, or one before a stop', /\s\s|\s[,.;:](?!\d)/],
  ['two stops', /[.,;:]{2}/],
  ['a unit twice', /quarter \S+ quarters?\b|\$\s*\$|%\s*%|×\s*×/],
  ['one of many', /\b1 (?:quarters|years|inputs|rows|changes|numbers|times|judgements)\b/],
  ['many of one', /(?<![\d.,])(?:[2-9]|[1-9]\d+) (?:quarter|year|input|row|change|judgement)\b(?!’)/],
  ['a place that is a word', /\bin (?:never|no cap|no limit)\b/],
  ['a straight apostrophe', /\w'\w/],
]

export function expectNoSlip(sentence: string, of: string) {
  const text = plain(sentence)
  for (const [what, slip] of slips) expect(slip.test(text), `${of}: “${text}” has ${what}`).toBe(false)
}
