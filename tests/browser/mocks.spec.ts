import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { devHost } from './kit/devHost.ts'
import { dist } from './kit/host.ts'
import { expectModel } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

test.use({ serviceWorkers: 'allow' })

/** A worker comes when the page rests, and fetches every file: on a busy machine that takes its time. */
const patience = { timeout: 60_000 }

/** The workers at work on this address: where each has its say, and what it is; a page that is just being loaded anew says nothing. */
const workers = (page: Page) =>
  page
    .evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations())
        .filter(({ active }) => active?.state === 'activated')
        .map(({ scope, active }) => `${scope} ${active!.scriptURL}`.replaceAll(location.origin, ''))
        .toSorted(),
    )
    .catch((): string[] => [])

/** The mocks answer what no server has. */
const expectMocked = (page: Page) =>
  expect
    .poll(() =>
      page
        .evaluate(async () => (await fetch('/api/market/snapshot')).headers.get('content-type'))
        .catch(() => 'a page that is just being loaded anew'),
    )
    .toContain('application/json')

/** The built desk of that folder works with the network off, offers no newer version, and then goes on with it. */
async function expectKept(page: Page, context: BrowserContext, folder = '/desk/') {
  await expect.poll(() => workers(page), patience).toContain(`${folder} ${folder}sw.js`)
  await expect(page.getByText('A new version is ready.')).toBeHidden()
  await context.setOffline(true)
  await page.reload()
  await expectModel(page)
  await context.setOffline(false)
}

test('no build has anything of the mocks', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  expect(files.filter(file => file.includes('sw.js'))).toEqual(['sw.js'])
  // A digest of eight letters may spell anything.
  const named = files.map(file => file.replace(/-[\w-]{8}(?=\.)/, ''))
  expect(named.filter(name => /mock/i.test(name))).toEqual([])
  const scripts = files.filter(file => /\.(js|html)$/.test(file))
  expect(scripts.length).toBeGreaterThan(20)
  expect(
    scripts.filter(file => /mockServiceWorker|MOCK_ACTIVATE|api\/market/.test(readFileSync(join(dist, file), 'utf8'))),
  ).toEqual([])
})

test('the workers of the mocks and of the desk live on one address, side by side and in one another’s place: whichever comes second starves no other', async ({
  page: built,
  context,
  browser,
  complaints,
}) => {
  // The dev server hands out a thousand files one by one.
  test.slow()
  complaints.expect(/request to http:\/\/127\.0\.0\.1/)
  const { dev, mocks, beside, put, close } = await devHost('/desk/')
  const mocked = await context.newPage()
  const [ofMocks, ofDesk] = ['/ /mockServiceWorker.js', '/desk/ /desk/sw.js']

  await built.goto(beside)
  await expect.poll(() => workers(built), patience).toEqual([ofDesk])
  await mocked.goto(mocks)
  await expectMocked(mocked)
  await expect.poll(() => workers(built), patience).toEqual([ofMocks, ofDesk])
  await expectKept(built, context)
  await expectMocked(mocked)

  await mocked.goto('about:blank')
  await expect.poll(() => workers(built), patience).toEqual([ofDesk])
  await expectKept(built, context)

  const another = await browser.newContext()
  const [first, second] = [await another.newPage(), await another.newPage()]
  await first.goto(mocks)
  await expectMocked(first)
  await second.goto(beside)
  await expectKept(second, another)
  await expectMocked(first)
  await expect.poll(() => workers(second), patience).toEqual([ofMocks, ofDesk])

  // As where a port is used again. The worker of the mocks leaves with its last page and may take along what has come
  // into its place by then; the next visit has the desk's.
  put('build')
  await expect(async () => {
    await first.goto(dev)
    await expect.poll(() => workers(first)).toContain('/ /sw.js')
  }).toPass({ timeout: 90_000 })
  await expectKept(first, another, '/')
  put('dev server')
  await first.reload()
  await expect.poll(() => workers(first), patience).toEqual([ofMocks, ofDesk])
  await expectMocked(first)
  await expectModel(first)
  await close()
})
