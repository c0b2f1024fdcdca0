import { type ChildProcess, spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { News } from '../../../src/data/market/feed.ts'
import { sseFeed } from '../../../src/data/market/sse.ts'
import { onLoopback } from '../../kit/loopback.ts'

let example: ChildProcess
let address: string

onLoopback()
beforeAll(async () => {
  example = spawn(process.execPath, ['mocks/marketServer.ts', '0'])
  address = await new Promise<string>(resolve =>
    example.stdout!.on('data', text => resolve(/http:\S+/.exec(String(text))?.[0] ?? '')),
  )
})
afterAll(() => void example.kill('SIGKILL'))

it('the example server, really started, keeps to the contract, and its end is told', async () => {
  const feed = sseFeed(address)
  const { quality, quotes, malformed } = await feed.snapshot(new AbortController().signal)
  expect([quality, quotes.length, malformed]).toEqual(['simulated', 3, 0])

  const heard: News[] = []
  const hear = (news: News) => {
    heard.push(news)
    if (heard.length === 3) example.kill('SIGKILL')
  }
  const { host } = new URL(address)
  await expect(feed.stream(null, hear, new AbortController().signal)).rejects.toThrow(
    `The connection to ${host} broke off.`,
  )
  expect(heard.map(({ kind }) => kind)).toEqual(['heartbeat', 'quote', 'quote'])
  await expect(feed.snapshot(new AbortController().signal)).rejects.toThrow(`The feed at ${host} could not be reached.`)
})
