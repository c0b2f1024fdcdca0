import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { keeper } from '../../src/offline/keeper.ts'
import { cachesInMemory } from '../kit/caches.ts'

const scope = 'https://host.example/desk/'
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 20)

const first = { '': 'page 1', 'assets/a-1.js': 'a', 'data/facts.json': '[1]' }
const second = { '': 'page 2', 'assets/a-1.js': 'a', 'assets/b-2.js': 'b', 'data/facts.json': '[2]' }

/** A browser and a host, whose files a test may change; each version has a worker of its own. */
function begin(host: Record<string, string> = first) {
  const { caches, held } = cachesInMemory()
  const state = { host, isReachable: true, asked: [] as string[], answer: (text: string) => new Response(text) }
  const fetch = async (asked: string | URL | Request) => {
    const url = typeof asked === 'object' && 'url' in asked ? asked.url : String(asked)
    state.asked.push(url.replace(scope, ''))
    if (!state.isReachable) throw new TypeError('Failed to fetch')
    const text = state.host[url.replace(scope, '')]
    return text === undefined ? new Response('Not here', { status: 404 }) : state.answer(text)
  }
  const worker = (files: Record<string, string>, at = scope) =>
    keeper(
      { scope: at, caches, fetch },
      {
        version: digestOf(JSON.stringify(files)),
        files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, digestOf(text)])),
      },
    )
  return { state, caches, held, worker }
}

const get = (path: string) => new Request(new URL(path, scope))
/** A page's request for itself; Node's own requests cannot have this mode. */
const visit = (path: string) => ({ url: new URL(path, scope).href, mode: 'navigate', method: 'GET' }) as Request
const textOf = async (answer: Promise<Response> | null) => (await answer)?.text() ?? null

it('answers with every built file when nothing can be reached', async () => {
  const { state, worker } = begin()
  const one = worker(first)
  await one.keepAll()
  state.isReachable = false
  for (const [path, text] of Object.entries(first)) expect(await textOf(one.answer(get(path)))).toBe(text)
  for (const path of ['', '?audience', 'index.html', '#v=2'])
    expect(await textOf(one.answer(visit(path)))).toBe('page 1')
})

it.each([
  ['the market’s feed', new Request('https://feed.example/snapshot')],
  ['a feed beside the page', get('api/market/stream')],
  ['a file that was not built', get('data/other.json')],
  ['a built file with a question', get('data/facts.json?fresh')],
  ['another app of this host', new Request('https://host.example/other/assets/x.js')],
  ['a page elsewhere', visit('/other/')],
  ['what is sent', new Request(new URL('data/facts.json', scope), { method: 'POST', body: 'x' })],
])('leaves %s to the network', async (_, request) => {
  const { worker, held } = begin()
  const one = worker(first)
  await one.keepAll()
  const kept = [...held.values()].map(entries => [...entries.keys()])
  expect(one.answer(request)).toBeNull()
  expect([...held.values()].map(entries => [...entries.keys()])).toEqual(kept)
})

it.each<[string, (text: string) => Response]>([
  ['a failure', () => new Response('Busy', { status: 503 })],
  ['an answer that cannot be looked into', () => Response.error()],
  ['a page to log in at', () => new Response('<html>Welcome to the train</html>')],
  ['a file of another version', text => new Response(`${text}!`)],
])('keeps no version of which one file came as %s', async (_, broken) => {
  const { state, worker, held } = begin()
  state.answer = text => (text === '[1]' ? broken(text) : new Response(text))
  const one = worker(first)
  await expect(one.keepAll()).rejects.toThrow(`${scope}data/facts.json is not the file that was built`)
  expect([...held.values()].some(entries => entries.has(`${scope}data/facts.json`))).toBe(false)
  state.answer = text => new Response(text)
  state.asked = []
  await one.keepAll()
  expect(state.asked).toEqual(['data/facts.json'])
})

it('fetches of a new version only what is new in it', async () => {
  const { state, worker } = begin()
  await worker(first).keepAll()
  Object.assign(state, { host: second, asked: [] })
  await worker(second).keepAll()
  expect(state.asked.toSorted()).toEqual(['', 'assets/b-2.js', 'data/facts.json'])
})

it('gives each page the files of its own version, until the older one is thrown away', async () => {
  const { state, worker, held } = begin(second)
  const [one, two] = [worker({ ...first, 'assets/old-1.js': 'old' }), worker(second)]
  state.host = { ...first, 'assets/old-1.js': 'old' }
  await one.keepAll()
  state.host = second
  await two.keepAll()
  expect(await textOf(one.answer(get('data/facts.json')))).toBe('[1]')
  expect(await textOf(two.answer(get('data/facts.json')))).toBe('[2]')
  state.isReachable = false
  expect(await textOf(two.answer(get('assets/old-1.js')))).toBe('old')
  await one.tidy()
  expect(held.size).toBe(2)
  await two.tidy()
  expect(held.size).toBe(1)
  await expect(two.answer(get('assets/old-1.js'))).rejects.toThrow('Failed to fetch')
})

it('throws away nothing of another copy of Stakeout, and nothing that is not its own', async () => {
  const { state, worker, caches, held } = begin()
  await caches.open('somebody else’s')
  const elsewhere = 'https://host.example/second/'
  state.host = { [elsewhere]: 'page 1' }
  await worker({ '': 'page 1' }, elsewhere).keepAll()
  state.host = first
  const one = worker(first)
  await one.keepAll()
  await one.tidy()
  expect(held.size).toBe(3)
})

it('asks the network where its cache is broken or gone', async () => {
  const { worker, caches, held } = begin()
  const one = worker(first)
  await one.keepAll()
  held.clear()
  expect(await textOf(one.answer(get('assets/a-1.js')))).toBe('a')
  caches.open = () => Promise.reject(new DOMException('The database is damaged', 'UnknownError'))
  expect(await textOf(one.answer(visit('')))).toBe('page 1')
})
