import http from 'node:http'
import { describe, expect, it, vi } from 'vitest'
import { expectComplaint } from './complaints.ts'

const ignore = () => undefined

describe('a request that nobody mocked', () => {
  describe.each([
    ['by fetch', /GET http:\/\/localhost\/elsewhere/, () => void fetch('http://localhost/elsewhere').catch(ignore)],
    ['for a mere asset', /GET .*elsewhere\.json/, () => void fetch('http://localhost/elsewhere.json').catch(ignore)],
    [
      "by Node's http",
      /GET http:\/\/localhost\/here/,
      () => void http.get('http://localhost/here').on('error', ignore),
    ],
    ['by WebSocket', /WebSocket ws:\/\/localhost\/elsewhere/, () => void new WebSocket('ws://localhost/elsewhere')],
  ])('%s', (_, named, ask) => {
    it.fails('fails the test although nobody waits for it and the error is swallowed', ask)

    it('is named in the failure', async () => {
      ask()
      await vi.waitFor(() => expectComplaint(named))
    })
  })

  it('is answered with a failure, so that no test reaches the real network', async () => {
    const answer = await fetch('http://localhost/elsewhere')
    expect(answer.status).toBe(500)
    expectComplaint(/elsewhere/)
  })

  it('cannot be an event stream: there is no EventSource', () => expect(globalThis).not.toHaveProperty('EventSource'))
})

describe('the console', () => {
  it.fails('fails the test on a warning', () => globalThis.console.warn('careful'))

  it.fails('fails the test on an error', () => globalThis.console.error(new Error('broken')))

  it('may be provoked by a test that says so', () => {
    globalThis.console.warn('%s is deprecated', 'this')
    expect(expectComplaint(/deprecated/)).toBe('console.warn: this is deprecated')
  })

  it('must then be provoked', () =>
    expect(() => expectComplaint(/deprecated/)).toThrow('no complaint like /deprecated/ was heard; heard: none'))
})
