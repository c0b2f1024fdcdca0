import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tellFiles } from '../../../build/offline.ts'
import { policyFor } from '../../../policy.ts'
import { contentTypeOf } from '../../kit/contentTypes.ts'

export const { STAKEOUT_DIST: dist = 'dist' } = process.env

/** Answers with the build, or what stands in its place, from a folder of the address. */
export const answering = (at: string, folder: () => string) => (request: IncomingMessage, answer: ServerResponse) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const path = pathname.slice(at.length) || 'index.html'
  try {
    const body = readFileSync(join(folder(), path))
    answer.writeHead(200, {
      'content-type': contentTypeOf(path),
      ...policyFor(pathname),
    })
    answer.end(body)
  } catch {
    answer.writeHead(404).end()
  }
}

/** A static host that serves the build from a folder of its address; another version can be put in its place. */
export async function host(at = '/desk/') {
  let folder = dist
  const server = createServer(answering(at, () => folder))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${at}`,
    put: (next: string) => {
      folder = next
    },
    close: () => void server.close(),
  }
}

/** The build as if one view had been changed in it: the page has another title, and that view's file another name. */
export function nextVersion(view: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'stakeout-'))
  cpSync(dist, folder, { recursive: true })
  const assets = join(folder, 'assets')
  const file = readdirSync(assets).find(name => name.startsWith(`${view}-`) && name.endsWith('.js'))!
  for (const name of readdirSync(assets).filter(one => one.endsWith('.js')))
    change(join(assets, name), text => text.replaceAll(file, `${view}-next.js`))
  renameSync(join(assets, file), join(assets, `${view}-next.js`))
  change(join(folder, 'index.html'), text => text.replace('<title>Stakeout', '<title>Stakeout, next'))
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8')
  tellFiles(folder, worker.slice(worker.indexOf('\n') + 1))
  return folder
}

const change = (path: string, how: (text: string) => string) => writeFileSync(path, how(readFileSync(path, 'utf8')))
