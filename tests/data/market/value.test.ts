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
  ['AMZN', 244, 'sh-amzn-cap'],
  ['MSFT', 516.57, 'sh-msft-cap'],
] as const)('the market value of %s at $%d is the reported one, to a tenth of a percent', (ticker, price, id) =>
  expect(Math.abs(marketValue(ticker, price) / Number(fact(id)?.value) - 1)).toBeLessThan(0.001),
)

it('a gain of $10.7B is a dollar for each Amazon share', () => expect(perShare('AMZN', 10.7)).toBe(1))
