import { describe, expect, it } from 'vitest'
import { glossaryEntries, glossaryWordsIn } from '../../src/explain/words.ts'
import { measures } from '../../src/model/measures.ts'

const found = (text: string) =>
  glossaryWordsIn(text).flatMap(piece => (piece.word ? [`${piece.text}: ${piece.word.word}`] : []))

describe('The glossary', () => {
  it('has each word once, and no form of it means two things', () => {
    const forms = glossaryEntries.flatMap(word => word.forms.map(form => form.toLowerCase()))
    for (const all of [glossaryEntries.map(({ id }) => id), forms]) expect(all.length).toBe(new Set(all).size)
  })

  it('explains what an outsider stumbles over, and says no word by itself alone', () => {
    const names = glossaryEntries.map(({ word }) => word)
    const hard = ['ARR', 'Paper gain', 'Nvidia tax', 'Tornado', 'Flip', 'PERT', 'Fan', 'Bridge', 'Baseline', 'Capex']
    const ofTheSecondEdition = [
      'Enterprise value',
      'Take-or-pay',
      'Owner',
      'Lock-up',
      'Re-rating',
      'Resale fees',
      'Primary shares',
      'IRR',
      'Equity method',
      'Other comprehensive income',
      'Stake after tax',
      'Shortfall',
      'Exposure to the lab',
    ]
    expect([...hard, ...ofTheSecondEdition].filter(name => !names.includes(name))).toEqual([])
    for (const { says } of glossaryEntries) expect(says).toMatch(/^.{12,}[.]$/s)
  })

  it('knows the measures of the verdict by the model’s own sentences', () => {
    const told = glossaryEntries.filter(({ word }) => Object.values(measures).some(({ label }) => label === word))
    expect(told.map(({ word }) => word)).toEqual(['Stake value', 'Paper gain', 'Value created'])
  })
})

describe('Words in a text', () => {
  it('are found as whole words, the longest first, each once', () =>
    expect([
      found('Run-rate revenue, gross of resale; ARR again'),
      found('The Nvidia tax inside the Nvidia capacity, and capacity once more'),
      found('Unlisted fans flipped a fanbase'),
      found('Lead at Q3 2029 if one input changes'),
    ]).toEqual([
      ['Run-rate revenue: ARR', 'gross of resale: Gross of resale'],
      ['Nvidia tax: Nvidia tax', 'capacity: Compute'],
      ['Unlisted: Listing'],
      [],
    ]))

  it('lose nothing of the text', () => {
    const text = 'Paper gain ÷ yearly capex (9 of 10 runs). <b>Flip</b>'
    expect(
      glossaryWordsIn(text)
        .map(piece => piece.text)
        .join(''),
    ).toBe(text)
  })
})
