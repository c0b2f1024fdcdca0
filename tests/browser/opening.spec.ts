import { chromium, type Page } from '@playwright/test'
import { writeLink } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { fonts, shellOptions } from '../kit/chromium.ts'
import { holdBack } from './kit/holdBack.ts'
import { noteShifts, shiftsOf, steady } from './kit/shifts.ts'
import { expect, test } from './kit/test.ts'

const waysIn = [
  ['a first visit', '/', /^On these numbers .* against .*/],
  [
    'a link',
    `/#${writeLink({ ...initial, horizon: 8 })}`,
    /^Amazon with its chain of .*, or Microsoft in its alliance with .*: who creates more value, .*\?$/,
  ],
] as const

/** Opens the page and holds its script up until `go` is called. */
async function openBeforeScript(page: Page, link: string) {
  await noteShifts(page)
  const script = await holdBack(page, '**/assets/desk-*.js')
  await page.goto(link, { waitUntil: 'commit' })
  await expect(page.locator('.opening')).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  await script.isAskedFor()
  return script
}

/** Where each line of the first picture's text stands. */
const linesOf = (page: Page) =>
  page.evaluate(() => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector('.opening')!)
    return Array.from(range.getClientRects(), ({ x, y, width, height }) => [x, y, width, height].map(Math.round))
  })

/** Where the text of the headline begins and ends, in hundredths of a pixel. */
const edgesOf = (page: Page) =>
  page.locator('h1').evaluate(heading => {
    const range = document.createRange()
    range.selectNodeContents(heading)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return [left, right, top, bottom].map(edge => Math.round(edge * 100))
  })

for (const [width, height] of [
  [1440, 900],
  [412, 823],
  [390, 844],
] as const)
  test(`at a width of ${width} the verdict on the desk is as large as in the first picture, to the hundredth of a pixel`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const { go } = await openBeforeScript(page, '/')
    const first = await edgesOf(page)
    go()
    await expect(page.locator('.opening')).toHaveCount(0)
    await expect(page.locator('.valueCreated svg text', { hasText: 'Amazon' })).toBeVisible()
    expect(await edgesOf(page)).toEqual(first)
  })

for (const [who, link, says] of waysIn) {
  const what = link === '/' ? 'verdict' : 'question'

  test(`before its script comes, the page says the ${what} to ${who}; nothing moves when the desk takes its place`, async ({
    page,
  }) => {
    const { go } = await openBeforeScript(page, link)
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText(says, { useInnerText: true })
    const opening = { says: await heading.innerText(), at: await heading.boundingBox() }
    go()
    await expect(page.locator('.opening')).toHaveCount(0)
    await expect(heading).toHaveText(/^On these numbers /)
    expect(await heading.boundingBox()).toMatchObject({ x: opening.at!.x, y: opening.at!.y })
    if (link === '/') expect(await heading.innerText()).toBe(opening.says)
    await expect(page.locator('.valueCreated svg text', { hasText: 'Amazon' })).toBeVisible()
    expect((await shiftsOf(page)).sum).toBeLessThan(steady)
  })

  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])
    test(`the ${what} stands in the same lines whatever letters a machine has, at a width of ${viewport.width}`, async ({
      page,
      baseURL,
    }) => {
      await page.setViewportSize(viewport)
      await openBeforeScript(page, link)
      const lines = await linesOf(page)
      expect(lines.length).toBeGreaterThan(1)
      const other = await chromium.launch({ ...shellOptions(), env: fonts('fixedWidth') })
      const elsewhere = await other.newPage({ viewport, baseURL: baseURL! })
      await openBeforeScript(elsewhere, link)
      expect(await linesOf(elsewhere)).toEqual(lines)
      await other.close()
    })
}
