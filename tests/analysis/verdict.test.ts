import { describe, expect, it } from 'vitest'
import { headlineWords, verdict, verdictSentence, wholeSentence, wordsText } from '../../src/analysis/verdict.ts'
import { type Answer, whatIf } from '../../src/analysis/whatIf.ts'
import { bases } from '../../src/model/bases.ts'
import { type MeasureId, measureIds, measures } from '../../src/model/measures.ts'
import { possessive } from '../../src/model/names.ts'
import { baseWorld } from '../../src/model/world.ts'

const { asOf } = bases['reported-2026-09-30']

/** The verdict on two given figures, by its parts. */
function partsOf(aws: number, alliance: number, measure: MeasureId = 'valueCreated', horizon = 12, flip?: string) {
  const column = (value: number) => ({ [measures[measure].line]: new Float64Array(25).fill(value) })
  const answer = { market: {}, aws: column(aws), alliance: column(alliance) } as unknown as Answer
  return verdictSentence({ answer, measure, horizon, asOf }, flip)
}

/** The same as the screen says it. */
const said = (...figures: Parameters<typeof partsOf>): string => wordsText(wholeSentence(partsOf(...figures)))

describe('the verdict says', () => {
  it.each([
    [
      'who leads, and both figures',
      said(220, 206),
      'On these numbers Amazon creates more value by Q3 2029: $220B against Microsoft’s $206B.',
    ],
    [
      'the other one where the other leads',
      said(206, 220),
      'On these numbers Microsoft creates more value by Q3 2029: $220B against Amazon’s $206B.',
    ],
    [
      'that they are level where less than 5 % lies between',
      said(220, 210),
      'On these numbers Amazon is level with Microsoft on value created by Q3 2029: $220B against $210B.',
    ],
    [
      'that one leads where 5 % lies between',
      said(200, 190),
      'On these numbers Amazon creates more value by Q3 2029: $200B against Microsoft’s $190B.',
    ],
    [
      'that nothing against nothing is level',
      said(0, 0, 'stakeValue'),
      'On these numbers Amazon is level with Microsoft on stake value by Q3 2029: $0 against $0.',
    ],
    [
      'who loses less where both lose',
      said(-20, -50),
      'On these numbers Amazon destroys less value by Q3 2029: −$20B against Microsoft’s −$50B.',
    ],
    [
      'who leads where one of them loses',
      said(-50, 20),
      'On these numbers Microsoft creates more value by Q3 2029: $20B against Amazon’s −$50B.',
    ],
    [
      'today, where the horizon is today',
      said(220, 100, 'stakeValue', 0),
      'On these numbers Amazon holds the more valuable stake today: $220B against Microsoft’s $100B.',
    ],
    [
      'value per dollar in dollars per dollar',
      said(4, 2, 'valuePerDollar'),
      'On these numbers Amazon creates more value per dollar by Q3 2029: 4.00× against Microsoft’s 2.00×.',
    ],
    [
      'the smaller paper loss',
      said(-3, -2, 'paperGain'),
      'On these numbers Microsoft has the smaller paper loss by Q3 2029: −$2.0B against Amazon’s −$3.0B.',
    ],
    [
      'who has more paper gain for its capex, which is spent once and says nothing of years',
      said(0.8, 0.4, 'capexCover', 24),
      'On these numbers Amazon has more paper gain for its capex by Q3 2032: 0.80× against Microsoft’s 0.40×.',
    ],
    [
      'the stacks, not the owners, where the profit of the alliance counts',
      said(8, 35, 'allianceProfit'),
      'On these numbers Microsoft / OpenAI / Nvidia earns more a year by Q3 2029: $35B against AWS / Trainium’s $8.0B.',
    ],
    [
      'the stacks when they are level, too',
      said(35, 35, 'allianceProfit'),
      'On these numbers AWS / Trainium is level with Microsoft / OpenAI / Nvidia on alliance profit a year by Q3 2029: $35B against $35B.',
    ],
  ])('%s', (_, sentenceSaid, wanted) => expect(sentenceSaid).toBe(wanted))

  it('what would turn it, after its full stop, where that is known', () =>
    expect(said(220, 206, 'valueCreated', 12, 'No slowdown in range changes the verdict')).toBe(
      'On these numbers Amazon creates more value by Q3 2029: $220B against Microsoft’s $206B. No slowdown in range changes the verdict.',
    ))

  it('in a headline, who leads and by which figures, without lead-in and full stop', () => {
    expect(wordsText(headlineWords(partsOf(220, 206)))).toBe(
      'Amazon creates more value by Q3 2029: $220B against Microsoft’s $206B',
    )
    expect(wordsText(headlineWords(partsOf(220, 206, 'valueCreated', 12, 'No slowdown changes the verdict')))).toBe(
      wordsText(headlineWords(partsOf(220, 206))),
    )
  })

  it.each([
    ['one that leads', 220, 206, 'Amazon', 'Amazon', ['Amazon', '$220B', 'Microsoft’s $206B']],
    ['two that are level', 206, 210, 'Microsoft', 'Amazon', ['Microsoft', 'Amazon', '$210B', '$206B']],
  ])(
    'by parts that are read by name, in colour what belongs to a side and nothing else: %s',
    (_, aws, alliance, leads, ours, coloured) => {
      const parts = partsOf(aws, alliance)
      expect(wordsText(parts.who)).toBe(leads)
      expect(parts.flip).toEqual([])
      expect(parts.figures.flatMap(({ text, side }) => (side ? text : []))).toHaveLength(2)
      const all = wholeSentence(parts)
      expect(all.flatMap(({ text, side }) => (side ? text : []))).toEqual(coloured)
      expect(all.flatMap(({ text, side }) => (side === 'aws' ? text : []))[0]).toBe(ours)
    },
  )
})

it.each(measureIds)('on %s is read off the model: the larger figure leads, the margin is the difference', measure => {
  const answer = whatIf(baseWorld('reported-2026-03-31'))
  for (const quarter of [0, 12, 24]) {
    const { leader, margin, value } = verdict(answer, measure, quarter)
    const { line } = measures[measure]
    expect(value).toEqual({ aws: answer.aws[line][quarter], alliance: answer.alliance[line][quarter] })
    expect(value[leader]).toBe(Math.max(value.aws, value.alliance))
    expect(margin).toBe(Math.abs(value.aws - value.alliance))
  }
})

it('a name that ends in s takes the apostrophe alone', () =>
  expect([possessive('Amazon'), possessive('Claude Labs')]).toEqual(['Amazon’s', 'Claude Labs’']))
