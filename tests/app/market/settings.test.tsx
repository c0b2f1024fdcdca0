import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw/http'
import { expect, it } from 'vitest'
import { server } from '../../../mocks/node.ts'
import { MarketMenu } from '../../../src/app/market/MarketMenu.tsx'
import { feedStore } from '../../../src/state/settings/feedChoice.ts'
import { bringModals } from '../rail/modal.ts'
import { renderMarket } from './renderMarket.tsx'

bringModals()

async function openSettings() {
  const rendered = await renderMarket(<MarketMenu />)
  await rendered.user.click(screen.getByRole('button', { name: /^Market, / }))
  await rendered.user.click(screen.getByRole('button', { name: 'Choose a feed…' }))
  await screen.findByRole('dialog', { name: 'Market feed' })
  return rendered
}

const use = () => screen.getByRole('button', { name: 'Use this feed' })
const chosen = () => feedStore.getState().kind

it('a feed that answers is taken, and its prices stand there', async () => {
  const { user, turn } = await openSettings()
  await user.click(screen.getByRole('radio', { name: /^Server-sent events/ }))
  await user.type(screen.getByRole('textbox', { name: 'Address' }), `${location.origin}/api/market`)
  await user.click(use())
  await expect.poll(chosen).toBe('sse')
  expect(screen.queryByRole('dialog')).toBeNull()
  await expect
    .poll(async () => {
      await turn(100)
      return screen.getByRole('button', { name: /^Market, / }).title
    })
    .toMatch(/^Market values: simulated/)
})

it.each([
  ['no address', '', 'This is no web address; one begins with https://.'],
  [
    'an address that others can listen to',
    'http://quotes.test',
    'A feed elsewhere than on this machine needs an address that begins with https://.',
  ],
  ['an address where nobody is', 'https://quotes.test/gone', 'The feed at quotes.test could not be reached.'],
  [
    'an address of something else',
    'https://quotes.test/other',
    'The feed at quotes.test answered 404: is the address right?',
  ],
])('%s says so in a sentence, and the feed stays as it was', async (_, address, says) => {
  server.use(
    http.get('https://quotes.test/gone/snapshot', () => HttpResponse.error()),
    http.get('https://quotes.test/other/snapshot', () => new HttpResponse(null, { status: 404 })),
  )
  const { user } = await openSettings()
  await user.click(screen.getByRole('radio', { name: /^Server-sent events/ }))
  if (address) await user.type(screen.getByRole('textbox', { name: 'Address' }), address)
  await user.click(use())
  expect(await screen.findByText(says)).toBeVisible()
  expect(chosen()).toBe('simulated')
})

it('a wrong key says so in a sentence, is not kept, and is readable nowhere on the page', async () => {
  server.use(
    http.get('https://finnhub.io/api/v1/quote', () => HttpResponse.json({ error: 'Invalid API key' }, { status: 401 })),
  )
  const { user } = await openSettings()
  await user.click(screen.getByRole('radio', { name: /^Finnhub/ }))
  await user.type(screen.getByLabelText('Key'), 'hush-hush')
  await user.click(use())
  expect(await screen.findByText('Finnhub does not know this key.')).toBeVisible()
  expect(chosen()).toBe('simulated')
  expect(JSON.stringify(localStorage)).not.toContain('hush-hush')
  expect(document.body.textContent).not.toContain('hush-hush')
  expect(screen.getByLabelText('Key')).toHaveAttribute('type', 'password')
})

it('an address that is asked for JSON is taken with its key, which goes to that host only', async () => {
  const keys: (string | null)[] = []
  server.use(
    http.get('https://quotes.test/last', ({ request }) => {
      keys.push(request.headers.get('x-api-key'))
      return HttpResponse.json({ price: 200 })
    }),
  )
  const { user } = await openSettings()
  await user.click(screen.getByRole('radio', { name: /^JSON, asked for/ }))
  const [address, key] = [screen.getByRole('textbox', { name: 'Address' }), screen.getByLabelText(/^Key, if/)]
  await user.type(address, 'https://quotes.test/last?of={{symbol}#price')
  await user.type(key, 'X-Api-Key:hush')
  await user.clear(address)
  expect(key).toHaveValue('')
  await user.type(address, 'https://quotes.test/last?of={{symbol}#price')
  await user.type(key, 'X-Api-Key:hush')
  await user.click(use())
  await expect.poll(chosen).toBe('polled')
  expect(keys.slice(0, 3)).toEqual(['hush', 'hush', 'hush'])
  expect(JSON.stringify(localStorage.getItem('stakeout.feed'))).not.toContain('hush')
})
