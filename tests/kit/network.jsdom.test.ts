// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { expectComplaint } from './complaints.ts'

describe('a request that nobody mocked, from a page', () => {
  describe.each([
    ['by fetch', /GET http:\/\/localhost:3000\/elsewhere/, () => void fetch('elsewhere').catch(() => undefined)],
    ['by XMLHttpRequest', /GET http:\/\/localhost:3000\/elsewhere/, request],
    ['by WebSocket', /WebSocket ws:\/\/localhost\/elsewhere/, () => void new WebSocket('ws://localhost/elsewhere')],
  ])('%s', (_, named, ask) => {
    it.fails('fails the test although nobody waits for it and the error is swallowed', ask)

    it('is named in the failure', async () => {
      ask()
      await vi.waitFor(() => expectComplaint(named))
    })
  })

  it('cannot be an event stream: there is no EventSource', () => expect(globalThis).not.toHaveProperty('EventSource'))
})

function request(): void {
  const one = new XMLHttpRequest()
  one.open('GET', '/elsewhere')
  one.send()
}
