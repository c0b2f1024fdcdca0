#!/usr/bin/env node
// Firefox ESR for Playwright's `moz-firefox` channel (WebDriver BiDi): `firefox.ts` names this file as the program to start.
// Playwright asks for what an ESR cannot do yet. This stands between the two, answers that itself, and hands on the rest.
import { spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { WebSocket, WebSocketServer } from 'ws'

const unknown = new Set(['emulation.setMediaFeaturesOverride'])

type Message = { id?: number; method?: string; params?: { download?: string; navigation?: string; url?: string } }

const browser = spawn(process.env['FIREFOX'] ?? 'firefox-esr', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
})
browser.on('exit', code => process.exit(code ?? 0))
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => browser.kill(signal))

const announcement = 'WebDriver BiDi listening on '

createInterface({ input: browser.stderr }).on('line', line => {
  if (line.startsWith(announcement)) standBetween(line.slice(announcement.length))
  else process.stderr.write(`${line}\n`)
})

function standBetween(real: string) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', maxPayload: 2 ** 30 }, () => {
    const { port } = server.address() as AddressInfo
    process.stderr.write(`${announcement}ws://127.0.0.1:${port}\n`)
  })
  server.on('connection', (client, { url = '' }) => {
    const end = new WebSocket(real + url, { maxPayload: 2 ** 30, perMessageDeflate: false })
    const early: string[] = []
    end.on('open', () => {
      for (const text of early) end.send(text)
    })
    end.on('message', data => client.send(named(textOf(data))))
    end.on('close', () => client.close())
    client.on('close', () => end.close())
    client.on('message', data => {
      const text = textOf(data)
      const { id, method = '' } = JSON.parse(text) as Message
      if (unknown.has(method)) client.send(JSON.stringify({ type: 'success', id, result: {} }))
      else if (end.readyState === WebSocket.OPEN) end.send(text)
      else early.push(text)
    })
  })
}

const textOf = (data: Buffer | ArrayBuffer | Buffer[]): string =>
  Array.isArray(data) ? Buffer.concat(data).toString() : Buffer.from(data as Buffer).toString()

/** Playwright passes over a download without an id, which an ESR does not give: its address will do. */
function named(text: string): string {
  if (!text.includes('browsingContext.download')) return text
  const message = JSON.parse(text) as Message
  const { params } = message
  if (params?.url && !params.download && !params.navigation) params.download = params.url
  return JSON.stringify(message)
}
