import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { Lane } from '../../../src/app/rail/Lane.tsx'
import { countAt, simulatedQuote } from '../../../src/data/market/simulated.ts'
import { marketValue } from '../../../src/data/market/value.ts'
import { inputOf } from '../../../src/model/inputs.ts'
import { slider } from '../rail/renderRail.tsx'
import { renderMarket } from './renderMarket.tsx'

const amazons = () => renderMarket(<Lane input={inputOf('aws.marketCap')} />)
const offer = () =>
  screen.findByRole('button', { name: /^Use it: the market’s \$2\.\d\dT for Owner's market value today, Amazon$/ })
const tick = () => document.querySelector<HTMLElement>('.marketTick')!
const thumb = () => document.querySelector<HTMLElement>('.sliderThumb')!.style.left

/** The last Amazon quote at a moment, as a market value in whole $bn. */
function amazonAt(ms: number): number {
  const last = countAt(ms)
  const quote = [0, 1, 2].map(back => simulatedQuote(last - back)).find(({ ticker }) => ticker === 'AMZN')!
  return Math.round(marketValue('AMZN', quote.price))
}

it('during a drag the market moves its diamond, and never the thumb or the value', async () => {
  const { actions, store, turn } = await amazons()
  await offer()
  act(() => {
    actions.startDrag('aws.marketCap')
    actions.setInput('aws.marketCap', 3000)
  })
  const [diamondBefore, thumbBefore] = [tick().style.left, thumb()]
  await turn(60_000)
  expect(tick().style.left).not.toBe(diamondBefore)
  expect(thumb()).toBe(thumbBefore)
  expect(store.getState().changes).toEqual({ 'aws.marketCap': 3000 })
})

it('an input that the user has changed stays as it is, however the market moves', async () => {
  const { actions, store, turn } = await amazons()
  act(() => actions.setInput('aws.marketCap', 3000))
  await turn(20_000)
  expect(slider("Owner's market value today, Amazon")).toHaveAttribute(
    'aria-valuetext',
    expect.stringMatching(/^\$3T, your assumption/),
  )
  expect(store.getState().changes).toEqual({ 'aws.marketCap': 3000 })
})

it.each([
  ['the button beneath', async () => (await offer()).click()],
  ['the diamond', async () => void ((await offer()) && fireEvent.click(tick()))],
])('one click on %s adopts the market value, with where it is from as the reason', async (_, click) => {
  const { store, clock } = await amazons()
  await act(click)
  const value = amazonAt(clock.around.now())
  expect(store.getState()).toMatchObject({
    changes: { 'aws.marketCap': value },
    reasons: { 'aws.marketCap': { says: 'Market value of 2026-11-22, simulated' } },
  })
  expect(screen.queryByRole('button', { name: /^Use it/ })).toBeNull()
})

it('the day in that reason is that of the reader’s clock', async () => {
  vi.stubEnv('TZ', 'Pacific/Kiritimati')
  const { store } = await amazons()
  await act(async () => (await offer()).click())
  const says = store.getState().reasons['aws.marketCap']?.says
  vi.unstubAllEnvs()
  expect(says).toBe('Market value of 2026-11-23, simulated')
})

it('only market values have a diamond', async () => {
  await renderMarket(
    <>
      <Lane input={inputOf('aws.capex')} />
      <Lane input={inputOf('alliance.marketCap')} />
    </>,
  )
  await screen.findByRole('button', { name: /^Use it: the market’s .* Microsoft$/ })
  expect(document.querySelectorAll('.marketTick')).toHaveLength(1)
})
