import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { contentTypeOf } from '../kit/contentTypes.ts'

/** Serves a built folder over HTTP as a careful host does: gzip at level 9, nothing cached. */
export async function serve(folder: string) {
  const bodies = new Map<string, Buffer>()
  const bodyOf = (path: string) => {
    const known = bodies.get(path)
    if (known) return known
    const file = readFileSync(join(folder, normalize(path)))
    const body = extname(path) === '.woff2' ? file : gzipSync(file, { level: 9 })
    bodies.set(path, body)
    return body
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname === '/' ? '/index.html' : pathname
    try {
      const body = bodyOf(path)
      response.writeHead(200, {
        'content-type': contentTypeOf(path),
        'content-length': body.length,
        'cache-control': 'no-store',
        ...(extname(path) !== '.woff2' && { 'content-encoding': 'gzip' }),
      })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() }
}
