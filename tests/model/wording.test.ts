import { describe, expect, it } from 'vitest'
import { baseIds } from '../../src/model/bases.ts'
import { inputOf, inputs } from '../../src/model/inputs.ts'
import { inputName, names, shortName } from '../../src/model/names.ts'
import { atValue, fromTo, inputAt, inputNoun, inputText } from '../../src/model/wording.ts'
import { baseWorld } from '../../src/model/world.ts'

/** What is wrong with an input and its values in a sentence, by rule; nothing where it reads well. */
function faultsOf(sentence: string): string[] {
  const rules: [string, RegExp][] = [
    ['a quarter and quarters', /quarter \d+ quarters|in quarter,|in \d+ quarters?$/],
    ['two prepositions', /\b(after|over|of|in|at|from|to|with|by) (at|in|from|to) /],
    ['a verb before the value', /\b(lasts|reaches|ends|starts|acts|lists|fades|builds) (at|in|from)\b/],
    ['a dangling preposition', /\b(after|over|of|with|by)$/],
    ['a unit doubled', /(%|×|quarters?|\$[\d.,]+[BT])\s*(%|×|quarters?|\$)(?! )|\$\$/],
    ['an owner twice', /(Amazon|Microsoft|Anthropic|OpenAI)’s (?:.* )?\1’s/],
    ['a place left open', /[{}]|undefined|NaN/],
    ['a double blank', / {2}/],
    ['a straight apostrophe', /'/],
    ['a comma before its value', /, [^,]*$/],
  ]
  return rules.filter(([, rule]) => rule.test(sentence)).map(([fault]) => fault)
}

describe('an input and its value in a sentence', () => {
  it.each(inputs.map(({ key }) => key))('reads well: %s', key => {
    for (const base of baseIds) {
      const value = baseWorld(base)[key]
      const { min, max } = inputOf(key).parameter
      for (const text of [
        inputAt(key, value),
        inputAt(key, max, inputText),
        `${inputNoun(key)} ${fromTo(key, min, value)}`,
        inputNoun(key),
        `it flips ${atValue(key, value)}`,
      ])
        expect(faultsOf(text), text).toEqual([])
    }
  })

  it('is told apart from every other', () => {
    expect(new Set(inputs.map(({ key }) => inputNoun(key))).size).toBe(inputs.length)
    expect(new Set(inputs.map(({ key }) => shortName(key))).size).toBe(inputs.length)
  })

  it('belongs to somebody of its own stack wherever it is a stack’s: the lab, or the owner', () => {
    for (const { key, side, parameter } of inputs) {
      const { lab, owner } = names[side ?? 'aws']
      const [, tail] = /, ([^,]+)$/.exec(inputName(key)) ?? []
      if (parameter.scope === 'market') expect(inputNoun(key), key).not.toMatch(/Amazon|Anthropic|Microsoft|OpenAI/)
      else {
        expect(tail, key).toBe(parameter.of === 'lab' ? lab : owner)
        expect(inputNoun(key), key).toMatch(new RegExp(`${lab}|${owner}`))
      }
    }
  })

  it.each([
    ['multipleHalfLife', 7, 'half-life of the multiple at 7 quarters'],
    ['openParity', 12, 'parity of open models in quarter 12'],
    ['aws.ipoQuarter', 13, 'Anthropic’s listing in quarter 13'],
    ['alliance.revenueShareEnd', 10, 'end of Microsoft’s share of OpenAI’s revenue in quarter 10'],
    ['alliance.invested', 11.9, 'Microsoft’s investment in OpenAI so far at $11.9B'],
    ['aws.priceAdvantage', 0.26, 'price advantage of Amazon’s in-house chips at 26 %'],
    ['vendorMargin', 0.77, 'Nvidia’s gross margin at 77 %'],
    ['aws.rivalOwnership', 0.018, 'Amazon’s ownership of OpenAI at 1.8 %'],
  ] as const)('%s at %d reads "%s"', (key, value, says) => {
    expect(inputAt(key, value).replaceAll('\u00a0', ' ')).toBe(says)
  })

  it.each([
    'Multiple fades with a half-life of at 8 quarters',
    'that share ends in quarter 17 quarters to 10 quarters',
    'Open models reach parity after at 12 quarters',
    'Lab lists in quarter, Amazon',
  ])('would be caught: "%s"', sentence => expect(faultsOf(sentence)).not.toEqual([]))
})
