import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import type { Changes } from '../../src/model/world.ts'
import { codeOf } from '../../src/state/codec/code.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { expectedOf } from './kit/expectedText.ts'
import { box, expectModel, openDesk, slider } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'
import { translate, wordsOf } from './kit/translator.ts'

test.use({ viewport: { width: 1440, height: 900 }, actionTimeout: 15_000 })

const type = async (page: Page, name: string, text: string) => {
  await box(page, name).fill(text)
  await box(page, name).press('Enter')
}

/** What is done on the desk, one after another: whatever changes what stands there. */
const steps: [string, (page: Page) => Promise<unknown>][] = [
  ['another base', page => page.getByLabel('Start from', { exact: true }).selectOption('article-company')],
  ['and back', page => page.getByLabel('Start from', { exact: true }).selectOption('reported-2026-09-30')],
  ['a growth', page => type(page, 'ARR growth, annual pace today, Anthropic', '300')],
  ['another measure', page => page.getByLabel('Measure of the verdict').selectOption('paperGain')],
  ['another quarter', page => page.getByLabel('Quarter of the verdict').selectOption('4')],
  ['a slowdown', page => type(page, 'Adoption slowdown', '25')],
  ['undo', page => page.keyboard.press('Control+z')],
  ['a baseline', page => page.keyboard.press('b')],
  ['a step by the keyboard', page => slider(page, 'ARR growth, annual pace today, Anthropic').press('PageDown')],
  ['the article', page => page.getByRole('button', { name: 'Article', exact: true }).click()],
  ['a base under the article', page => page.getByLabel('Start from', { exact: true }).selectOption('article-stake')],
  ['the sources', page => page.getByRole('button', { name: 'Sources', exact: true }).click()],
  ['facts that are looked for', page => page.getByRole('searchbox').first().fill('capex')],
  ['the model', page => page.getByRole('button', { name: 'Model', exact: true }).click()],
  ['the desk', page => page.getByRole('button', { name: 'Desk', exact: true }).click()],
  ['an explanation', page => page.locator('td [data-line="paperGain"] button').first().click()],
  ['its end', page => page.keyboard.press('Escape')],
  ['the palette', page => page.keyboard.press('Control+k')],
  ['what is looked for in it', page => page.keyboard.type('slow')],
  ['its end too', page => page.keyboard.press('Escape')],
]

test('a page whose texts a translator replaced says all that a plain one says, whatever is done, and nothing older', async ({
  page,
  context,
}) => {
  test.slow()
  const plain = await context.newPage()
  for (const one of [plain, page]) {
    await openDesk(one)
    await expect(one.locator('p.seen-by-readers[role=status]').first()).toBeAttached()
  }
  for (const [what, act] of steps) {
    await translate(page)
    for (const one of [plain, page]) {
      await one.bringToFront()
      await act(one)
    }
    await expect(async () => expect(await wordsOf(page), what).toEqual(await wordsOf(plain))).toPass({
      timeout: 15_000,
    })
  }
  await expect(page.locator('.fence')).toHaveCount(0)
})

test('a translated page never calls the price of a dead feed live', async ({ page, complaints }) => {
  complaints.expect(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING/)
  complaints.expect(/request to http:\/\/localhost:\d+\/(snapshot|stream)/)
  const server = createServer((request, answer) => {
    answer.setHeader('access-control-allow-origin', '*')
    const now = new Date().toISOString()
    if (request.url === '/snapshot') {
      answer.setHeader('content-type', 'application/json')
      answer.end(JSON.stringify({ quality: 'live', now, quotes: [{ symbol: 'AMZN', price: 250, at: now }] }))
    } else {
      answer.setHeader('content-type', 'text/event-stream')
      answer.write(`event: heartbeat\ndata: ${JSON.stringify({ now })}\n\n`)
    }
  })
  await new Promise<void>(resolve => server.listen(0, resolve))
  const address = `http://localhost:${Object(server.address()).port}`
  await page.addInitScript(
    choice => localStorage.setItem('stakeout.feed', choice),
    JSON.stringify({ kind: 'sse', address }),
  )
  await openDesk(page)
  const line = page.locator('.marketLine')
  await expect(line).toContainText('live')
  await translate(page)
  server.closeAllConnections()
  server.close()
  await expect(line).toContainText('stale', { timeout: 15_000 })
  await expect(line).not.toContainText('live')
  await expect(page.getByRole('button', { name: /^Market, / })).toHaveText('Market, stale')
})

test('a translated presentation goes on in both windows', async ({ page, context }) => {
  await openDesk(page)
  await page.keyboard.press('a')
  await page.keyboard.press('p')
  const stage = page.getByRole('dialog', { name: 'Presentation' })
  await expect(stage.locator('svg text', { hasText: 'Amazon' }).first()).toBeVisible()
  const [room] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('w')])
  await expect(room.locator('svg text', { hasText: 'Amazon' }).first()).toBeVisible()
  const name = 'Adoption slowdown'
  for (const [key, adoptionSlowdown] of [
    ['End', 1.5],
    ['Home', 0],
    ['ArrowRight', 0.05],
  ] as const) {
    for (const one of [page, room]) await translate(one)
    await stage.getByRole('slider', { name, exact: true }).press(key)
    const changes: Changes = adoptionSlowdown ? { adoptionSlowdown } : {}
    const { verdict } = expectedOf({ changes })
    const code = codeOf({ ...initial, changes })!
    for (const one of [stage, room]) {
      await expect(one.locator('h1')).toHaveText(verdict)
      await expect(one.locator('.stageCode')).toContainText(code)
    }
  }
  await expect(stage.locator('.fence')).toHaveCount(0)
  await expect(room.locator('.fence')).toHaveCount(0)
})

test('the page asks translators to leave it as it is', async ({ page }) => {
  await openDesk(page)
  await expect(page.locator('html')).toHaveAttribute('translate', 'no')
  await expect(page.locator('meta[name="google"]')).toHaveAttribute('content', 'notranslate')
  await expectModel(page)
})
