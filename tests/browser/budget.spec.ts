import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { dist } from './kit/host.ts'
import { expect, test } from './kit/test.ts'

/**
 * What a first visit may fetch, in bytes of gzip: `script` until the first chart, that with page and styles, and that
 * with sliders and Recharts: then all that stands answers a hand. What it was when Recharts no longer came before the first
 * chart, and two in a hundred more. Whoever needs more says in the commit what it buys; what is asked for later belongs
 * behind `import()`.
 */
const budgets = { script: 163_200, 'the first chart': 170_700, 'sliders and tooltips': 294_400 }

/** So many files may come after the first chart. */
const filesAfter = 30

/** The pieces that the page brings in itself once it runs (`build/pieces.ts`). */
const broughtIn = ['rail', 'frames']

test('what a first visit fetches is within its budget', () => {
  const files = readdirSync(join(dist, 'assets'))
  const parts = broughtIn.map(name => {
    const own = files.filter(file => new RegExp(`^${name}-[\\w-]{8}\\.(js|css)$`).test(file))
    expect(own, name).toContainEqual(expect.stringMatching(/\.js$/))
    return own.map(file => `assets/${file}`)
  })
  const first = ['index.html', ...withImports(namedByPage())]
  expect(first).toContainEqual(expect.stringMatching(/firstChart-/))
  expect(first.length).toBeGreaterThan(5)
  const found = {
    script: sizeOf(first.filter(file => file.endsWith('.js'))),
    'the first chart': sizeOf(first),
    'sliders and tooltips': sizeOf([...new Set([...first, ...withImports(parts.flat())])]),
  }
  for (const [name, most] of Object.entries(budgets))
    expect(found[name as keyof typeof budgets], `${name}: ${JSON.stringify(found)}`).toBeLessThanOrEqual(most)
})

test.describe('a whole first visit', () => {
  test.use({ futures: true, isTourSeen: false })

  test(`asks for at most ${filesAfter} files after those of its first chart`, async ({ page, baseURL }) => {
    const asked: string[] = []
    page.on('request', request => asked.push(request.url().replace(`${baseURL}/`, '')))
    await page.goto('/')
    for (const name of [
      ...broughtIn,
      'words',
      'lanes',
      'charts',
      'shared',
      'evidence',
      'saved',
      'market',
      'idle',
      'facts',
      'worker',
    ])
      await expect.poll(() => asked.some(path => path.includes(name)), { message: name }).toBe(true)
    await page.waitForLoadState('networkidle')
    const after = [...new Set(asked)].filter(path => path !== '' && !withImports(namedByPage()).includes(path))
    expect(after.length, after.join('\n')).toBeGreaterThan(10)
    expect(after.length, after.join('\n')).toBeLessThanOrEqual(filesAfter)
  })
})

/** The scripts, styles and fonts that the page itself names. */
const namedByPage = () =>
  [...readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/(?:src|href)="\.\/([\w./-]+\.(?:js|css|woff2))"/g)].map(
    ([, name = '']) => name,
  )

/** Files of the build with all that they import at once, and what those import. */
function withImports(files: readonly string[]): string[] {
  const all = new Set(files)
  for (const file of all) {
    if (!file.startsWith('assets/') || !file.endsWith('.js')) continue
    const text = readFileSync(join(dist, file), 'utf8')
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) all.add(`assets/${name}`)
  }
  return [...all]
}

const sizeOf = (files: readonly string[]) =>
  files
    .filter(file => !file.endsWith('.woff2'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0)
