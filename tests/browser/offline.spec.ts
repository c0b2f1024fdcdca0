import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { host, nextVersion } from './kit/host.ts'
import { changeBy, expectModel, openDesk, pointAt, shareOf } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

test.use({ serviceWorkers: 'allow', futures: true })

const slowdown = 'Adoption slowdown'

/** When the browser has kept all that was built. */
const isKept = (page: Page) =>
  expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)).toBe('activated')

const view = (page: Page, name: string) => page.getByRole('navigation').getByText(name, { exact: true })

async function drag(page: Page) {
  const [from, to] = [await pointAt(page, slowdown, await shareOf(page, slowdown)), await pointAt(page, slowdown, 0.4)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
}

test('after one visit everything works without a network: dragging, futures, views, explanations, a PNG, a PDF and a slide', async ({
  page,
  context,
}) => {
  await openDesk(page)
  await isKept(page)
  await context.setOffline(true)
  const elsewhere: string[] = []
  page.on('response', answer => {
    if (!answer.fromServiceWorker() && answer.url().startsWith('http')) elsewhere.push(answer.url())
  })
  await page.reload()
  await expectModel(page)
  await drag(page)
  await expectModel(page, { changes: await changeBy(page, slowdown) })
  await expect(page.getByText(/leads in \d+ of 100 simulated futures/)).toBeVisible()

  await page.hover('.figure.valueCreated')
  await page.getByRole('button', { name: 'Picture of Value created' }).click()
  const dialog = page.getByRole('dialog', { name: 'Picture of Value created' })
  for (const [format, begins] of [
    ['png', '\u0089PNG'],
    ['pdf', '%PDF-1.'],
    ['pptx', 'PK'],
  ] as const) {
    await dialog.getByLabel('Format').selectOption(format)
    const coming = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Download' }).click()
    const bytes = await readFile(await (await coming).path())
    expect(bytes.toString('latin1').startsWith(begins)).toBe(true)
  }
  await page.keyboard.press('Escape')

  for (const [name, shows] of [
    ['Article', /\$74 billion/],
    ['Sources', /facts/],
    ['Model', /The model/],
  ] as const) {
    await view(page, name).click()
    await expect(page.getByRole('main')).toContainText(shows)
  }
  await page.keyboard.press('?')
  await expect(page.getByText('Stakeout is kept in it, too, and works without a network.')).toBeVisible()
  expect(elsewhere).toEqual([])
})

test('a newer version is offered and never forced: until it is taken, every open page goes on with its own files', async ({
  page,
  context,
  complaints,
}) => {
  complaints.expect(/request to http:\/\/127\.0\.0\.1/)
  const { url, put, close } = await host()
  const offer = page.getByText('A new version is ready.')
  const other = await context.newPage()
  for (const one of [page, other]) await one.goto(`${url}#v=1&adoptionSlowdown=0.35`)
  await isKept(page)
  await page.reload()
  await expectModel(page, { changes: { adoptionSlowdown: 0.35 } })
  await expect(offer).toBeHidden()

  put(nextVersion('ArticleView'))
  await page.reload()
  await expect(offer).toBeVisible()
  await expect(page).toHaveTitle('Stakeout')
  await expectModel(page, { changes: { adoptionSlowdown: 0.35 } })

  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page).toHaveTitle('Stakeout, next')
  await expectModel(page, { changes: { adoptionSlowdown: 0.35 } })
  await expect(offer).toBeHidden()
  for (const one of [page, other]) {
    await view(one, 'Article').click()
    await expect(one.getByRole('main')).toContainText('$74 billion')
  }
  await expect(other).toHaveTitle('Stakeout')
  await expect(other.getByText('A new version is ready.')).toBeVisible()
  await other.getByRole('button', { name: 'Reload' }).click()
  await expect(other).toHaveTitle('Stakeout, next')
  close()
})
