import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'vite'
import { pages } from '../src/mcp/pages.ts'
import { page } from './handOut.ts'

const root = join(import.meta.dirname, '..')

type Manifest = {
  [Name in 'name' | 'version' | 'description' | 'license']: string
} & { bin: Record<string, string>; exports: Record<string, string>; dependencies: Record<string, string> } & {
  engines: { node: string }
}

/** In the package the JSX of charts is compiled already. */
const compiledCharts: Plugin = {
  name: 'stakeout-compiled-charts',
  enforce: 'pre',
  load: path => (path.endsWith('/src/cli/tsx.ts') ? 'export const readTsx = () => {}' : null),
}

/**
 * Makes the package that other programs install, in `folder`: the commands of `bin` for Node, the library of `exports` in one file for
 * Node and browsers with its types, and a `package.json` that asks for the packages which the commands import, and no other.
 */
export async function makePackage(folder: string): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await library(folder, manifest.exports['.']!)
  const used = await commands(folder, manifest.bin)
  types(folder, manifest.exports['.']!)
  for (const name of ['LICENSE', 'CHANGELOG.md']) copyFileSync(join(root, name), join(folder, name))
  copyFileSync(join(root, 'docs/other-programs.md'), join(folder, 'README.md'))
  mkdirSync(join(folder, 'docs'))
  for (const name of Object.keys(pages)) copyFileSync(join(root, `docs/${name}.md`), join(folder, `docs/${name}.md`))
  mkdirSync(join(folder, 'schema'))
  copyFileSync(join(root, 'docs/schema/answer-1.json'), join(folder, 'schema/answer-1.json'))
  writeFileSync(join(folder, 'handout.html'), await page())
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published(manifest, used), null, 2)}\n`)
}

const settings = { root, configFile: false, publicDir: false, logLevel: 'error' } as const

async function library(folder: string, entry: string) {
  await build({
    ...settings,
    build: {
      target: 'es2023',
      outDir: join(folder, 'library'),
      lib: { entry: join(root, entry), formats: ['es'], fileName: () => 'index.js' },
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  })
}

/** A command says on an old Node what it needs, in place of failing in its parts. */
const starter = (name: string) => `#!/usr/bin/env node
const [major] = process.versions.node.split('.')
if (Number(major) < 22) {
  console.error(\`Stakeout needs Node 22 or newer; this is \${process.versions.node}.\`)
  process.exit(2)
}
await import('./parts/${name}.js')
`

/** The commands, with what they share in files beside them; answers the packages that they import. */
async function commands(folder: string, bin: Record<string, string>): Promise<Set<string>> {
  const built = await build({
    ...settings,
    plugins: [compiledCharts],
    // Of this one a function is imported that nothing here calls.
    ssr: { noExternal: ['@tanstack/react-query'] },
    build: {
      target: 'node22',
      ssr: true,
      minify: true,
      outDir: join(folder, 'bin'),
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(bin).map(([name, path]) => [name, join(root, path)])),
        output: {
          entryFileNames: 'parts/[name].js',
          chunkFileNames: 'parts/[name]-[hash].js',
        },
      },
    },
  })
  for (const name of Object.keys(bin)) writeFileSync(join(folder, 'bin', `${name}.js`), starter(name))
  const chunks = [built].flat().flatMap(one => ('output' in one ? one.output : []))
  const imported = chunks.flatMap(chunk => (chunk.type === 'chunk' ? [...chunk.imports, ...chunk.dynamicImports] : []))
  return new Set(imported.filter(name => !isBuiltin(name) && !name.endsWith('.js')).map(packageOf))
}

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

/** The types of the library, and of what they name. */
function types(folder: string, entry: string) {
  const made = join(folder, 'types')
  // Where the types of Node and Vite are found.
  const project = join(root, `node_modules/.types-${process.pid}.json`)
  const compilerOptions = {
    rootDir: join(root, 'src'),
    outDir: made,
    noEmit: false,
    declaration: true,
    stripInternal: true,
    emitDeclarationOnly: true,
  }
  const files = { extends: join(root, 'tsconfig.json'), files: [join(root, entry)], include: [], compilerOptions }
  writeFileSync(project, JSON.stringify(files))
  execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', project], { stdio: 'inherit' })
  rmSync(project)
  const named = new Set([join(made, entry.replace(/^(\.\/)?src\//, '').replace(/\.ts$/, '.d.ts'))])
  for (const path of named)
    for (const [, from] of readFileSync(path, 'utf8').matchAll(/(?:from |import\()["'](\.[^"']*)\.ts["']/g))
      named.add(join(dirname(path), `${from}.d.ts`))
  for (const path of filesIn(made)) if (!named.has(path)) rmSync(path)
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(one => one.isFile())
    .map(one => join(one.parentPath, one.name))

/** The fonts of figures are found by their names, not imported. */
const isFont = (name: string) => name.startsWith('@fontsource/')

function published({ name, version, description, license, engines, bin, dependencies }: Manifest, used: Set<string>) {
  return {
    name,
    version,
    description,
    license,
    type: 'module',
    engines,
    bin: Object.fromEntries(Object.keys(bin).map(each => [each, `bin/${each}.js`])),
    exports: {
      '.': { types: './types/library/index.d.ts', default: './library/index.js' },
      './schema/answer-1.json': './schema/answer-1.json',
    },
    dependencies: Object.fromEntries(Object.entries(dependencies).filter(([one]) => used.has(one) || isFont(one))),
  }
}

if (import.meta.main) await makePackage(join(root, 'dist-package'))
