import { describe, expect, it } from 'vitest'
import { marketRemarks } from '../../src/provenance/marketRemarks.ts'
import { frozenField } from '../../src/state/codec/fields/frozenField.ts'
import { readFile, writeFile } from '../../src/state/codec/file.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { type Frozen, frozenSentence } from '../../src/state/scenario/frozenMarket.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { someScenario } from '../kit/scenarios.ts'
import { visit } from '../kit/session.ts'

const frozen: Frozen = { at: '2026-11-22T14:32:05Z', quality: 'simulated', prices: { AMZN: 244.12, NVDA: 222.5 } }

it('a reader is told when it was frozen, and what the prices were', () => {
  expect(frozenSentence(frozen)).toBe('Market values frozen at 22 November 2026, 14:32 UTC (simulated)')
  expect(frozenSentence({ ...frozen, quality: 'live' })).toBe('Market values frozen at 22 November 2026, 14:32 UTC')
})

describe('a frozen market travels', () => {
  it('in a link', () => {
    const link = writeLink({ ...initial, frozen })
    expect(link).toBe(
      'v=2&c=4w3eq&frozen=2026-11-22T14%3A32%3A05Z&frozen.quality=simulated&frozen.AMZN=244.12&frozen.NVDA=222.5',
    )
    expect(readLink(link)).toMatchObject({ state: { frozen }, dropped: [] })
  })

  it('in a file', () =>
    expect(readFile(writeFile([someScenario('Mine', { frozen })]))).toMatchObject({
      kept: [{ shared: { frozen } }],
      dropped: [],
    }))

  it('through undo and redo, each as one step', () => {
    const { session } = visit()
    session.actions.freezeMarket(frozen)
    session.actions.freezeMarket(null)
    expect(session.history.store.getState().steps.map(({ says }) => says)).toEqual(['Market frozen', 'Market let go'])
    session.history.undo()
    expect(session.store.getState().frozen).toEqual(frozen)
  })
})

it.each<[string, unknown, string[]]>([
  ['that is a word', 'now', ['the frozen market is not readable']],
  ['without a moment', { ...frozen, at: undefined }, ['the market is frozen at “nothing”, which is no moment']],
  [
    'on 31 February',
    { ...frozen, at: '2026-02-31T10:00:00Z' },
    ['the market is frozen at “2026-02-31T10:00:00Z”, which is no moment'],
  ],
  ['of unknown origin', { ...frozen, quality: 'sure' }, ['the frozen market does not say where its prices are from']],
  ['without prices', { ...frozen, prices: {} }, ['the frozen market has no price']],
  [
    'with nothing but bad prices',
    { ...frozen, prices: { AMZN: -1 } },
    ['the frozen price of “AMZN” is no price', 'the frozen market has no price'],
  ],
])('a market %s is dropped with a sentence', (_, raw, dropped) =>
  expect(frozenField.read(raw)).toEqual({ value: null, dropped }),
)

it('a bad price is dropped, and the good ones stay', () =>
  expect(frozenField.read({ ...frozen, prices: { AMZN: 244.12, GME: 20, NVDA: 'much' } })).toEqual({
    value: { ...frozen, prices: { AMZN: 244.12 } },
    dropped: ['the frozen price of “GME” is no price', 'the frozen price of “NVDA” is no price'],
  }))

it('a value from the market is adopted with its reason, as one change in history, and moves nothing that is tied to it', () => {
  const { session } = visit({ ties: [{ id: 'marketCap', by: 'ratio' }] })
  session.actions.adopt('aws.marketCap', 2675, { says: 'Market value, simulated' })
  expect(session.history.store.getState().steps.map(({ says }) => says)).toEqual([
    "Owner's market value today, Amazon $2.687T → $2.675T",
  ])
  expect(session.store.getState()).toMatchObject({
    changes: { 'aws.marketCap': 2675 },
    reasons: { 'aws.marketCap': { says: 'Market value, simulated' } },
  })
  session.history.undo()
  expect(session.store.getState()).toMatchObject({ changes: {}, reasons: {} })
})

describe('a picture says of the market', () => {
  const says = 'Market value of 2026-11-22, simulated'
  const reasons = { 'aws.marketCap': { says } }

  it('nothing where nothing was frozen or taken over', () => expect(marketRemarks({ ...initial, reasons })).toEqual([]))

  it('what was frozen, with its prices, and from where a market value is', () =>
    expect(marketRemarks({ frozen, own: null, changes: { 'aws.marketCap': 2675, 'aws.capex': 230 }, reasons })).toEqual(
      [
        'Market values frozen at 22 November 2026, 14:32 UTC (simulated): AMZN $244.12, NVDA $222.50.',
        "Owner's market value today, Amazon: Market value of 2026-11-22, simulated.",
      ],
    ))
})
