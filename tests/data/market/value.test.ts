import { expect, it } from 'vitest'
import facts from '../../../public/data/facts.json' with { type: 'json' }
import { tickers } from '../../../src/data/market/ticker.ts'
import { marketValue, perShare, shares } from '../../../src/data/market/value.ts'

const fact = (id: string) => facts.find(one => one.id === id)

it.each(tickers)('the shares of %s are those of a dated fact', ticker => {
  const { billions, asOf, factId } = shares[ticker]
  expect(fact(factId)).toMatchObject({ metric: 'shares_outstanding_billions', value: billions, period_or_date: asOf })
})

it.each([
  ['AMZN', 244, 2631.86],
  ['MSFT', 516.57, 3835.81],
  ['NVDA', 222.27, 5367.15],
] as const)('the market value of %s at $%d is $%dbn', (ticker, price, value) =>
  expect(marketValue(ticker, price)).toBeCloseTo(value, 2),
)

it('a gain of $10.786B is a dollar for each Amazon share', () => expect(perShare('AMZN', 10.786313572)).toBe(1))
