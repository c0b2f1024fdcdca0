import { act, screen, within } from '@testing-library/react'
import { HttpResponse } from 'msw/http'
import { Profiler } from 'react'
import { describe, expect, it } from 'vitest'
import { event, marketSnapshotAnswering, marketStreamSaying } from '../../../mocks/market.ts'
import { server } from '../../../mocks/node.ts'
import { MarketLine } from '../../../src/app/market/MarketLine.tsx'
import { MarketMenu } from '../../../src/app/market/MarketMenu.tsx'
import { renderMarket } from './renderMarket.tsx'

const opener = () => screen.getByRole('button', { name: /^Market, / })
const panel = () => screen.getByRole('group', { name: 'Market values' })
const row = (name: RegExp) => within(panel()).getByRole('row', { name })

async function openPanel(shared: Parameters<typeof renderMarket>[1] = {}) {
  const rendered = await renderMarket(<MarketMenu />, shared)
  await rendered.user.click(opener())
  return rendered
}

describe('without a feed', () => {
  it('no price stands anywhere, and simulated ones come when they are asked for, and go', async () => {
    const { user, turn } = await renderMarket(
      <>
        <MarketMenu />
        <MarketLine />
      </>,
      {},
      { kind: 'none' },
    )
    await turn(10_000)
    expect(opener()).toHaveAccessibleName('Market, off')
    expect(document.querySelector('.marketLine')).toBeNull()
    await user.click(opener())
    expect(panel()).not.toHaveTextContent('$')
    await user.click(screen.getByRole('button', { name: 'Show simulated prices' }))
    await turn(1000)
    expect(opener()).toHaveAccessibleName('Market, simulated')
    expect(document.querySelector('.marketLine')).toHaveTextContent(/^Amazon \$2\.\d\dT.*simulated, /)
    await user.click(screen.getByRole('button', { name: 'Hide simulated prices' }))
    await turn(1000)
    expect(opener()).toHaveAccessibleName('Market, off')
    expect(document.querySelector('.marketLine')).toBeNull()
  })

  it('what a scenario brought frozen is shown, and can be let go', async () => {
    const { user } = await renderMarket(
      <MarketMenu />,
      { frozen: { at: '2026-10-01T09:00:00Z', quality: 'live', prices: { AMZN: 250 } } },
      { kind: 'none' },
    )
    await user.click(opener())
    expect(row(/^Amazon’s market value/)).toHaveTextContent('$2.70T frozen at')
    await user.click(screen.getByRole('button', { name: 'Show no market prices' }))
    expect(panel()).not.toHaveTextContent('$')
  })
})

describe('the live figures', () => {
  it('stand beside those of the model, for the three companies', async () => {
    await openPanel()
    expect(row(/^Amazon’s market value/)).toHaveTextContent(/\$2\.\d\dT simulated, (now|\d+ s)\$2\.69T$/)
    expect(row(/^Stake in Anthropic ÷ it/)).toHaveTextContent(/ %.*6\.8.%$/)
    expect(row(/^Paper gain, \$15\.33 a share, ÷ price/)).toHaveTextContent(/of \$2\d\d\.\d\d simulated/)
    expect(row(/^Stake in OpenAI ÷ it/)).toHaveTextContent(/5\.6.%$/)
    expect(row(/^Nvidia’s market value/)).toHaveTextContent(/\$5\.\d\dT simulated, (now|\d+ s)–$/)
  })

  it('say simulated beside every number, while they are', async () => {
    const { turn, clock } = await openPanel()
    const besides = () => [...panel().querySelectorAll('.liveNumber')].map(one => one.nextElementSibling?.textContent)
    expect(besides()).toHaveLength(7)
    expect(besides().filter(text => !text?.startsWith('simulated'))).toEqual([])
    clock.hide(true)
    await turn(60_000)
    expect(besides().filter(text => !text?.startsWith('simulated, paused, 1 min, of '))).toEqual([])
  })

  it('follow the model: a larger stake is a larger part of the market value', async () => {
    const { actions } = await openPanel()
    const part = () => Number.parseFloat(row(/^Stake in Anthropic/).querySelector('.liveNumber')!.textContent)
    const before = part()
    act(() => actions.setInput('aws.valuation', 2000))
    expect(part()).toBeGreaterThan(1.9 * before)
  })
})

describe('freezing', () => {
  it('holds the prices of a moment, says of which, and is let go again', async () => {
    const { user, store, turn } = await openPanel()
    await user.click(screen.getByRole('button', { name: 'Freeze as of now' }))
    expect(store.getState().frozen).toMatchObject({ at: '2026-11-22T14:32:01Z', quality: 'simulated' })
    expect(panel()).toHaveTextContent(
      'Market values frozen at 22 November 2026, 14:32 UTC (simulated). Links and files carry them.',
    )
    const before = row(/^Amazon’s market value/).textContent
    await turn(60_000)
    expect(row(/^Amazon’s market value/).textContent).toBe(before)
    expect(opener()).toHaveAccessibleDescription('Market values: simulated, frozen at 22 November 2026, 14:32 UTC')

    await user.click(screen.getByRole('button', { name: 'Follow the feed again' }))
    await turn(1000)
    expect(store.getState().frozen).toBeNull()
    expect(opener()).toHaveAccessibleDescription(/^Market values: simulated, (now|1 s)$/)
  })

  it('a scenario that comes frozen shows its own prices, whoever opens it', async () => {
    await openPanel({ frozen: { at: '2026-10-01T09:00:00Z', quality: 'live', prices: { AMZN: 250, NVDA: 200 } } })
    expect(row(/^Amazon’s market value/)).toHaveTextContent('$2.70T frozen at 1 October 2026, 09:00 UTC')
    expect(row(/^Microsoft’s market value/)).toHaveTextContent('no quote yet')
    expect(opener()).toHaveAccessibleDescription('Market values: frozen at 1 October 2026, 09:00 UTC')
  })
})

it('a thousand quotes cost at most one render a frame, and what could not be read is told', async () => {
  const at = Date.parse('2026-11-22T14:32:00Z')
  const quotes = Array.from({ length: 1000 }, (_, i) =>
    event('quote', { symbol: 'AMZN', price: 245 + i / 1000, at: new Date(at + i).toISOString() }, `t${i}`),
  )
  server.use(
    marketSnapshotAnswering(() =>
      HttpResponse.json({ quality: 'live', now: '2026-11-22T14:32:00Z', id: '0', quotes: [] }),
    ),
    marketStreamSaying(`event: quote\ndata: {\n\n${quotes.join('')}`),
  )
  let renders = 0
  const { clock, user } = await renderMarket(
    <Profiler id="market" onRender={() => void renders++}>
      <MarketLine />
      <MarketMenu />
    </Profiler>,
    {},
    { kind: 'sse', address: `${location.origin}/api/market` },
  )
  await expect
    .poll(async () => {
      await act(() => clock.frame())
      return document.querySelector('.marketLine')?.textContent
    })
    .toMatch(/^Amazon \$2\.65T, stake 6\.9.% of it, gain \$15\.33 a share live/)
  const first = 1
  expect(renders).toBeLessThanOrEqual(first + clock.frames())
  expect(clock.frames()).toBeLessThan(200)
  await user.click(opener())
  expect(panel()).toHaveTextContent('Dropped so far: 1 malformed.')
})
