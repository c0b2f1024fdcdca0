import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = join(import.meta.dirname, '../src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(path => /\.tsx?$/.test(path))
const exporting = /^export (?:async )?(?:const|let|function\*?|class|type|interface) (\w+)/gm

/** Every exported name, with the files that define it. */
const names = new Map<string, string[]>()
for (const path of files)
  for (const [, name] of readFileSync(join(source, path), 'utf8').matchAll(exporting))
    names.set(name!, [...new Set([...(names.get(name!) ?? []), path])])

/** One idea that has to stand in two files. */
const sameIdea: Record<string, string> = {
  startWorker: 'the build of a hand-out puts the one in the place of the other',
  MarketLine: 'the part, and its fence that fetches it',
  MarketMenu: 'the part, and its fence that fetches it',
  MarketOffer: 'the part, and its fence that fetches it',
  MarketTick: 'the part, and its fence that fetches it',
}

/** What tells only that something was done, and not what it is. */
const participle =
  /^(asked|told|kept|given|drawn|said|found|chosen|taken|carried|shown|heard|sought|written|filled|hired|retyped)$/i

it('reads the names of the whole house', () => expect(names.size).toBeGreaterThan(900))

it('no exported name is defined in two files', () => {
  const twice = [...names].filter(([name, where]) => where.length > 1 && !(name in sameIdea))
  expect(Object.fromEntries(twice)).toEqual({})
})

it('each exception is still one', () =>
  expect(Object.keys(sameIdea).filter(name => (names.get(name)?.length ?? 0) < 2)).toEqual([]))

/** The same behind a noun: "deckAsked" tells what was done to a deck, and not what it is. */
const endsInParticiple = /[a-z](Asked|Told|Kept|Given|Drawn|Said|Carried|Sought|Heard)$/

/** The names of files, and what files of this folder export, without their endings. */
const namesIn = (folder: string): string[] => {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => /\.tsx?$/.test(path))
  return paths.flatMap(path => [
    basename(path).replace(/\..*/, ''),
    ...Array.from(readFileSync(join(folder, path), 'utf8').matchAll(exporting), ([, name]) => name!),
  ])
}

describe.each([
  ['the product', source, 1200],
  ['the tests', import.meta.dirname, 400],
])('in %s', (_, folder, atLeast) => {
  const all = namesIn(folder)

  it('names are read', () => expect(all.length).toBeGreaterThan(atLeast))

  it('no exported name and no file ends in a participle', () =>
    expect(all.filter(name => endsInParticiple.test(name))).toEqual([]))

  it('no exported name and no file is a bare participle', () =>
    expect(all.filter(name => participle.test(name))).toEqual([]))
})
