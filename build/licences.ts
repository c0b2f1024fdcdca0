import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** One package whose code or font is in the build. */
type Shipped = { name: string; licence: string; text: string }

/** Where a package begins, of a file in it: `…/node_modules/recharts/es6/x.js` → `…/node_modules/recharts`. */
const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/

const root = dirname(import.meta.dirname)

type About = {
  name: string
  version: string
  license?: string
  author?: string | { name: string }
  dependencies?: Record<string, string>
}

const packageOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as About

const foldersOf = (files: Iterable<string>) =>
  new Set([...files].flatMap(file => packageFolder.exec(file.replace(/^\0|\?.*$/g, ''))?.[0] ?? []))

/** How a bundler marks a file in which it has put other packages together. */
const bundled = 'Bundled license information:'

/** Where a package lies that another depends on: in that one, or beside it. */
const dependencyOf = (folder: string, name: string) =>
  [join(folder, 'node_modules', name), join(root, 'node_modules', name)].find(existsSync)

/** All that a package depends on, itself included. */
function withDependencies(folder: string, known = new Set<string>()): Set<string> {
  if (known.has(folder)) return known
  known.add(folder)
  for (const name of Object.keys(packageOf(folder).dependencies ?? {})) {
    const found = dependencyOf(folder, name)
    if (found) withDependencies(found, known)
  }
  return known
}

/** Of files that came as bundles, what is in them: they do not tell whole, so it is whatever their package depends on. */
const inBundles = (files: Iterable<string>) =>
  [...files]
    .map(file => file.replace(/^\0|\?.*$/g, ''))
    .filter(file => packageFolder.test(file) && /\.[cm]?js$/.test(file) && readFileSync(file, 'utf8').includes(bundled))
    .flatMap(file => [...withDependencies(packageFolder.exec(file)![0])])

/**
 * Writes `licences.txt` beside the build: name, version and licence text of every package that is in it, read from the
 * modules that were bundled, those of the workers too, with the dependencies of what came as a bundle, and from our own `dependencies` (fonts come by way of a style
 * sheet, which names no module). A package that states no licence ends the build.
 */
export function licences(): { main: Plugin; worker: Plugin } {
  const files = new Set<string>()
  const gather: Plugin['generateBundle'] = (_, bundle) => {
    for (const part of Object.values(bundle))
      for (const file of part.type === 'chunk' ? part.moduleIds : part.originalFileNames) files.add(file)
  }
  return {
    worker: { name: 'licences-of-workers', generateBundle: gather },
    main: {
      name: 'licences',
      apply: 'build',
      generateBundle(options, bundle, isWrite) {
        void gather.call(this, options, bundle, isWrite)
        const named = Object.keys(packageOf(root).dependencies ?? {})
        const folders = new Set([
          ...foldersOf(files),
          ...inBundles(files),
          ...named.map(name => join(root, 'node_modules', name)),
        ])
        const source = noticesOf([...folders].map(shipped))
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source })
      },
    },
  }
}

function shipped(folder: string): Shipped {
  const { name, version, license: stated, author } = packageOf(folder)
  const file = readdirSync(folder).find(one => /^(licen[cs]e|copying)/i.test(one))
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : stated && unwritten(stated, author)
  if (!text) throw new Error(`The package ${name} is in the build, and states no licence`)
  return { name: `${name} ${version}`, licence: stated ?? text.split('\n')[0]!.trim(), text }
}

/** The licence of a package that states one and brings no text: its author, and for MIT the text that we are under, too. */
function unwritten(stated: string, author: About['author']): string {
  const by = `Copyright (c) ${typeof author === 'object' ? author.name : (author ?? 'its authors')}`
  const [, terms] = /(Permission is hereby granted[\s\S]*)/.exec(own()) ?? []
  return stated === 'MIT' ? `The MIT License (MIT)\n\n${by}\n\n${terms}` : `${stated}. ${by}`
}

const own = () => readFileSync(join(root, 'LICENSE'), 'utf8').trim()

function noticesOf(all: Shipped[]): string {
  const rows = all.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  const part = (title: string, text: string) => `${title}\n${'-'.repeat(title.length)}\n\n${text}\n`
  return [
    'What Stakeout ships, and under which licences',
    '',
    part('Stakeout (MIT)', own()),
    ...rows.map(({ name, licence, text }) => part(`${name} (${licence})`, text)),
  ].join('\n')
}
