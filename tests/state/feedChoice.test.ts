// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { feedKinds } from '../../src/data/market/feeds.ts'
import { marketRemarks } from '../../src/provenance/marketRemarks.ts'
import { codeOf } from '../../src/state/codec/code.ts'
import { writeFile } from '../../src/state/codec/file.ts'
import type { Frozen } from '../../src/state/scenario/frozenMarket.ts'
import type { FeedChoice } from '../../src/state/settings/feedChoice.ts'
import { someScenario } from '../kit/scenarios.ts'
import { visit } from '../kit/session.ts'

/** The choice as a page that is loaded anew finds it. */
async function reloaded() {
  vi.resetModules()
  return import('../../src/state/settings/feedChoice.ts')
}

beforeEach(() => localStorage.clear())

const choice = (told: Partial<FeedChoice>): FeedChoice => ({ kind: 'simulated', address: '', key: '', ...told })

const someFrozen: Frozen = { at: '2026-11-22T14:32:05Z', quality: 'live', prices: { AMZN: 244 } }

describe('the choice of a feed', () => {
  it('is none at first: no price is shown that nobody asked for', async () =>
    expect((await reloaded()).feedStore.getState()).toEqual(choice({ kind: 'none' })))

  it('is the simulation once that was asked for, in every later visit', async () => {
    ;(await reloaded()).feedStore.setState(choice({}))
    expect((await reloaded()).feedStore.getState()).toEqual(choice({}))
  })

  it('stays in this browser', async () => {
    const mine = choice({ kind: 'sse', address: 'https://quotes.example/feed' })
    ;(await reloaded()).feedStore.setState(mine)
    expect((await reloaded()).feedStore.getState()).toEqual(mine)
  })

  it('keeps a key for its own service, whatever is chosen meanwhile, and hands it to no other', async () => {
    const { feedStore } = await reloaded()
    feedStore.setState(choice({ kind: 'finnhub', key: 'k1' }))
    feedStore.setState(choice({ kind: 'sse', address: 'https://quotes.example/feed' }))
    const { feedStore: later, keptKey } = await reloaded()
    expect(later.getState().key).toBe('')
    expect(feedKinds.map(keptKey)).toEqual(feedKinds.map(kind => (kind === 'finnhub' ? 'k1' : '')))
  })

  it.each(['nonsense', '{"kind":"sse","address":"javascript:alert(1)"}', '{"kind":"telegraph"}'])(
    'is none where storage holds %s',
    async text => {
      localStorage.setItem('stakeout.feed', text)
      expect((await reloaded()).feedStore.getState().kind).toBe('none')
    },
  )
})

it('the key is kept in one place of this browser, and in no link, file or history', async () => {
  const { feedStore } = await reloaded()
  feedStore.setState(choice({ kind: 'finnhub', key: 'hush-hush' }))
  const { session, address } = visit({ changes: { adoptionSlowdown: 0.2 } })
  session.actions.setInput('adoptionSlowdown', 0.3)
  const { store, history } = session
  const elsewhere = [
    address(),
    session.link(),
    writeFile([someScenario('Mine', store.getState())]),
    JSON.stringify(history.store.getState()),
    codeOf(store.getState()),
    ...marketRemarks({ ...store.getState(), frozen: someFrozen }),
  ]
  expect(elsewhere.filter(text => text?.includes('hush-hush'))).toEqual([])
  expect(
    Object.entries(localStorage)
      .filter(([, text]) => String(text).includes('hush-hush'))
      .map(([place]) => place),
  ).toEqual(['stakeout.finnhubKey'])
})

it('nothing that writes links, files, figures or messages can reach the key: only what follows the market knows of it', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name))
  const knowing = sources.filter(name => readFileSync(join('src', name), 'utf8').includes('feedChoice.ts'))
  expect(knowing.length).toBeGreaterThan(3)
  expect(knowing.filter(name => !name.startsWith('app/market/'))).toEqual([])
})

it.each<[string, Partial<FeedChoice>, string | null]>([
  ['none', { kind: 'none' }, null],
  ['the simulation', {}, null],
  ['an address elsewhere', { kind: 'sse', address: 'https://quotes.example/feed' }, null],
  ['an address on this machine', { kind: 'sse', address: 'http://localhost:8787' }, null],
  ['no address', { kind: 'sse' }, 'This is no web address; one begins with https://.'],
  [
    'an address that others can listen to',
    { kind: 'sse', address: 'http://quotes.example' },
    'A feed elsewhere than on this machine needs an address that begins with https://.',
  ],
  [
    'a script',
    { kind: 'sse', address: 'javascript:alert(1)' },
    'A feed elsewhere than on this machine needs an address that begins with https://.',
  ],
  ['a key', { kind: 'finnhub', key: 'd0abc' }, null],
  ['no key', { kind: 'finnhub' }, 'Finnhub needs the key that it gave you, without blanks.'],
  ['a key with blanks', { kind: 'finnhub', key: 'my key' }, 'Finnhub needs the key that it gave you, without blanks.'],
])('%s can be chosen, or a sentence says why not', async (_, told, problem) =>
  expect((await reloaded()).choiceProblem(choice(told))).toBe(problem),
)
