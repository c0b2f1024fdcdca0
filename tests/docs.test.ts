import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { architecturePicture } from '../docs/make/architecture.ts'
import { contentSecurityPolicy, framePolicy } from '../policy.ts'

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8')

it.each([contentSecurityPolicy, framePolicy])('the page on deployment has a policy that npm start sends: %s', policy =>
  expect(read('docs/deployment.md')).toContain(`content-security-policy: ${policy}\n`),
)

it('the picture of the architecture shows the imports as they are (npm run docs draws it again)', () =>
  expect(read('docs/architecture.svg')).toBe(architecturePicture()))

it('the README and its pages link only to what is there', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'tests/README.md',
    ...readdirSync('docs')
      .filter(name => name.endsWith('.md'))
      .map(name => `docs/${name}`),
  ]
  const missing = pages.flatMap(page =>
    [...read(page).matchAll(/\]\(([^)#:]+)\)/g)]
      .map(([, to]) => join(dirname(page), to!))
      .filter(path => !existsSync(path)),
  )
  expect(missing).toEqual([])
})

/** What a README of `src` names in backticks with the ending of a source file, with the page that does. */
function filesNamed(): { page: string; name: string }[] {
  const pages = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(path => basename(path) === 'README.md')
  return pages.flatMap(path =>
    [...read(join('src', path)).matchAll(/`([\w./-]+\.(?:tsx?|css))`/g)].map(([, name]) => ({
      page: join('src', path),
      name: name!,
    })),
  )
}

it('a README of a folder names only files that are there: in the folder, below it, or where the name says', () => {
  const below = (page: string) => readdirSync(dirname(page), { recursive: true, encoding: 'utf8' })
  const isThere = (page: string, name: string) =>
    existsSync(name) || existsSync(join(dirname(page), name)) || below(page).some(path => path.endsWith(`/${name}`))
  expect(filesNamed().length).toBeGreaterThan(50)
  expect(filesNamed().filter(({ page, name }) => !isThere(page, name))).toEqual([])
})

it('tests/README.md says what each folder of tests and each file of the kit is, and names none that is not there', () => {
  const page = read('tests/README.md')
  const [folders = '', kit = ''] = page.split('## The kit')
  const named = (text: string) => [...text.matchAll(/`([\w.]+)`/g)].map(([, name]) => name!)
  const missing = readdirSync('tests', { withFileTypes: true })
    .filter(one => one.name !== 'README.md' && one.name !== 'kit' && !named(folders).includes(one.name))
    .map(({ name }) => name)
  expect(missing).toEqual([])
  const files = ['tests/kit', 'tests/browser/kit'].flatMap(folder => readdirSync(folder))
  expect([...new Set(named(kit))].toSorted()).toEqual([...new Set(files)].toSorted())
})
