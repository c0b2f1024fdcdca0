import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { type FormatId, formatIds } from '../../src/export/formats.ts'
import { host, nextVersion } from './kit/host.ts'
import { expectOfflineFiles } from './kit/offlineFiles.ts'
import { changeBy, dragTo, expectModel, openDesk } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

test.use({ serviceWorkers: 'allow', futures: true })

const slowdown = 'Adoption slowdown'

const view = (page: Page, name: string) => page.getByRole('navigation').getByText(name, { exact: true })

test('after one visit everything works without a network: dragging, futures, views, explanations, and every kind of file that leaves', async ({
  page,
  context,
}) => {
  await openDesk(page)
  await expectOfflineFiles(page)
  await context.setOffline(true)
  const elsewhere: string[] = []
  page.on('response', answer => {
    if (!answer.fromServiceWorker() && answer.url().startsWith('http')) elsewhere.push(answer.url())
  })
  await page.reload()
  await expectModel(page)
  await dragTo(page, slowdown, 0.4)
  await expectModel(page, { changes: await changeBy(page, slowdown) })
  await expect(page.getByText(/leads in \d+ of 100 simulated futures/)).toBeVisible()

  /** The first letters of the file that a button gives. */
  const given = async (place: Locator, button: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      place.getByRole('button', { name: button }).click(),
    ])
    return (await readFile(await file.path())).subarray(0, 40).toString('latin1')
  }
  await page.hover('.figure.valueCreated')
  await page.getByRole('button', { name: 'Picture of Value created' }).click()
  const dialog = page.getByRole('dialog', { name: 'Picture of Value created' })
  const begins: Record<FormatId, string> = {
    png: '\u0089PNG',
    svg: '<svg',
    outlines: '<svg',
    pdf: '%PDF-1.',
    pptx: 'PK',
    ppttc: '"template":',
    csv: '\u00ef\u00bb\u00bf',
  }
  for (const format of formatIds)
    await test.step(format, async () => {
      await dialog.getByLabel('Format').selectOption(format)
      expect(await given(dialog, 'Download')).toContain(begins[format])
    })
  await dialog.getByRole('button', { name: 'Workbook (Excel)…' }).click()
  expect(await given(page.getByRole('dialog', { name: 'Workbook (Excel)' }), 'Download')).toContain('PK')
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await page.getByRole('button', { name: /storyboard/ }).click()
  const board = page.getByRole('dialog', { name: 'Storyboard' })
  expect(await given(board, 'PDF')).toContain('%PDF-1.')
  expect(await given(board, 'Web page')).toContain('<!doctype html>')
  await board.getByRole('button', { name: 'As slides…' }).click()
  expect(await given(page.getByRole('dialog'), 'Download')).toContain('PK')
  await page.keyboard.press('Escape')

  for (const [name, shows] of [
    ['Article', /\$74 billion/],
    ['Sources', /facts/],
    ['Model', /The model/],
  ] as const)
    await test.step(name, async () => {
      await view(page, name).click()
      await expect(page.getByRole('main')).toContainText(shows)
    })
  await page.keyboard.press('?')
  await expect(page.getByText('Stakeout is kept in it, too, and works without a network.')).toBeVisible()
  expect(elsewhere).toEqual([])
})

test('a newer version is offered and never forced: until it is taken, every open page goes on with its own files', async ({
  page,
  context,
  complaints,
}) => {
  // Every file of two versions is fetched once more by a worker.
  test.slow()
  complaints.expect(/request to http:\/\/127\.0\.0\.1/)
  const { url, put, close } = await host()
  const offer = page.getByText('A new version is ready.')
  const other = await context.newPage()
  for (const one of [page, other]) await one.goto(`${url}#v=2&adoptionSlowdown=0.35`)
  await expectOfflineFiles(page)
  await page.reload()
  await expectModel(page, { changes: { adoptionSlowdown: 0.35 } })
  await expect(offer).toBeHidden()

  put(nextVersion('ArticleView'))
  await page.reload()
  await expect(offer).toBeVisible({ timeout: 60_000 })
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
  await expect(other).toHaveTitle(/Stakeout$/)
  await expect(other.getByText('A new version is ready.')).toBeVisible()
  await other.getByRole('button', { name: 'Reload' }).click()
  await expect(other).toHaveTitle(/Stakeout, next$/)
  close()
})
