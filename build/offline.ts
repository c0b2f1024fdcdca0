import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { Built } from '../src/offline/keeper.ts'

const fileName = 'sw.js'

/**
 * Builds the service worker, and tells it every file that was built. The dev server has none; a browser that still has
 * one from this address, of a build, gets a worker that takes its leave.
 */
export function offline(): Plugin {
  let folder = ''
  return {
    name: 'stakeout:offline',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir)
    },
    buildStart() {
      if (this.environment.config.command !== 'build') return
      this.emitFile({
        type: 'chunk',
        id: fileURLToPath(new URL('../src/offline/worker.ts', import.meta.url)),
        fileName,
      })
    },
    writeBundle: {
      order: 'post',
      handler: (_, bundle) => {
        const worker = bundle[fileName]
        if (worker?.type !== 'chunk' || worker.imports.length > 0)
          throw new Error(`${fileName} has to be one file that imports nothing`)
        tellFiles(folder, worker.code)
      },
    },
    configureServer: ({ middlewares }) =>
      void middlewares.use(`/${fileName}`, (_, answer) => {
        answer.setHeader('content-type', 'text/javascript')
        answer.end(takesLeave)
      }),
  }
}

/** Writes the worker into a built folder, with the list of all other files in front of it. */
export function tellFiles(folder: string, code: string) {
  writeFileSync(join(folder, fileName), `self.built=${JSON.stringify(filesIn(folder))};\n${code}`)
}

/**
 * Every file of a built folder but the worker itself, what a host keeps to itself (`_headers`), and what stands in pages of other
 * sites, which need a network themselves; the page goes by the name of the folder.
 */
function filesIn(folder: string): Built {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .filter(path => path !== fileName && !/^([._]|embed[./]|stake-out\.js$)/.test(path))
    .toSorted()
  const files = Object.fromEntries(
    paths.map(path => [path === 'index.html' ? '' : path, digestOf(readFileSync(join(folder, path)))]),
  )
  return { version: digestOf(JSON.stringify(files)), files }
}

/** As `digestOf` of the worker has it. */
const digestOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 20)

const takesLeave = `self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', async () => {
  await self.registration.unregister()
  for (const page of await self.clients.matchAll({ type: 'window' })) page.navigate(page.url)
})
`
