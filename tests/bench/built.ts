import { execSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

/** The app as it was at a commit, built once; null where the history is not here. */
export async function builtBefore(commit: string): Promise<string | null> {
  const source = join(tmpdir(), `stakeout-${commit}`)
  const outDir = join(source, 'dist')
  if (existsSync(join(outDir, 'index.html'))) return outDir
  try {
    mkdirSync(source, { recursive: true })
    execSync(`git archive ${commit} | tar -x -C ${source}`, { cwd: root, stdio: 'pipe', shell: '/bin/bash' })
    if (!existsSync(join(source, 'package.json'))) return null
    if (!existsSync(join(source, 'node_modules'))) symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'))
    execSync(`${process.execPath} node_modules/vite/bin/vite.js build --logLevel error`, { cwd: source })
    return outDir
  } catch {
    return null
  }
}
