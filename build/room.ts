// Stakeout with a broker for rooms beside it, for a meeting: `npm run room`, with a certificate `npm run room -- --cert cert.pem --key key.pem`.
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { parseArgs } from 'node:util'
import { preview } from 'vite'
import { roomsAt } from './roomServer.ts'

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4174' }, cert: { type: 'string' }, key: { type: 'string' } },
})
const { cert, key } = values
if (!cert !== !key) throw new Error('A certificate has two files: name both, by --cert and --key')
const https = cert && key ? { cert: readFileSync(cert), key: readFileSync(key) } : undefined
const served = await preview({
  preview: { port: Number(values.port), host: https ? true : 'localhost', allowedHosts: https ? true : [], https },
})
await roomsAt(served.httpServer as Server)
const addresses = [...(served.resolvedUrls?.local ?? []), ...(served.resolvedUrls?.network ?? [])]
const whoCan = https
  ? 'Open one of these that your guests can reach, and press R while presenting.'
  : 'Only this machine can open it: browsers encrypt only on this machine or by https. For others, give it a certificate (docs/rooms.md).'
process.stdout.write(`Stakeout with rooms at\n${addresses.map(address => `  ${address}\n`).join('')}${whoCan}\n`)
