import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readNews, readSnapshot } from '../../../src/data/market/contract.ts'
import { qualities } from '../../../src/data/market/feed.ts'
import { tickers } from '../../../src/data/market/ticker.ts'

const readme = readFileSync('README.md', 'utf8')
const { quote, heartbeat, snapshot } = JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)![1]!).$defs

const moment = '2026-11-22T14:32:00Z'
const some = {
  quote: { symbol: 'AMZN', price: 244.1, at: moment },
  heartbeat: { now: moment },
  snapshot: { quality: 'live', now: moment, quotes: [] },
}
const without = (record: object, field: string) =>
  JSON.stringify(Object.fromEntries(Object.entries(record).filter(([name]) => name !== field)))

it('the README knows the companies and qualities that the desk knows', () => {
  expect(quote.properties.symbol.enum).toEqual(tickers)
  expect(snapshot.properties.quality.enum).toEqual(qualities)
})

it.each(quote.required as string[])('as in the README, a quote needs "%s"', field => {
  expect(readNews('quote', JSON.stringify(some.quote), '1').kind).toBe('quote')
  expect(readNews('quote', without(some.quote, field), '1').kind).toBe('malformed')
})

it.each(heartbeat.required as string[])('as in the README, a heartbeat needs "%s"', field => {
  expect(readNews('heartbeat', JSON.stringify(some.heartbeat), null).kind).toBe('heartbeat')
  expect(readNews('heartbeat', without(some.heartbeat, field), null).kind).toBe('malformed')
})

it.each(snapshot.required as string[])('as in the README, a snapshot needs "%s"', field => {
  expect(readSnapshot(JSON.stringify(some.snapshot), 'here').quality).toBe('live')
  expect(() => readSnapshot(without(some.snapshot, field), 'here')).toThrow(`"${field}" is missing`)
})
