import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { architecturePicture } from '../docs/make/architecture.ts'
import { contentSecurityPolicy } from '../policy.ts'

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8')

it('the page on deployment has the policy that npm start sends', () =>
  expect(read('docs/deployment.md')).toContain(`content-security-policy: ${contentSecurityPolicy}\n`))

it('the picture of the architecture shows the imports as they are (npm run docs draws it again)', () =>
  expect(read('docs/architecture.svg')).toBe(architecturePicture()))

it('the README and its pages link only to what is there', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
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
