import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'node_modules/.cache/bench')

/** Builds the app as it is shipped, out of the way of other builds; answers the folder. */
export async function builtApp(): Promise<string> {
  const outDir = join(folder, 'app')
  mkdirSync(outDir, { recursive: true })
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  return outDir
}

/** Builds the bench page in production mode; answers the folder. */
export async function builtPage(): Promise<string> {
  const outDir = join(folder, 'page')
  mkdirSync(outDir, { recursive: true })
  await build({ configFile: join(import.meta.dirname, 'page/vite.config.ts'), logLevel: 'error', build: { outDir } })
  return outDir
}
