import type { Browser, Page } from '@playwright/test'
import { mqttTransport } from '../../src/room/mqttTransport.ts'
import { presentRoom } from '../../src/room/presentRoom.ts'
import { newRoom } from '../../src/room/roomKeys.ts'
import { roomFragment } from '../../src/room/roomLink.ts'
import { pageClock } from '../../src/room/transport.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { sceneAdded } from '../../src/state/scenario/story.ts'
import { openShow } from '../../src/state/session/presentation.ts'
import { roomViewOf } from '../../src/state/session/stageView.ts'
import { brokers } from '../kit/brokers.ts'
import { freePort } from '../kit/freePort.ts'
import { expectedOf } from './kit/expectedText.ts'
import { expect, test } from './kit/test.ts'

const scenes = ['v=2', 'v=2&adoptionSlowdown=0.25'].map(scene => `&scene=${encodeURIComponent(scene)}`)
const withTwo = `/#v=2${scenes.join('')}`
const verdictAt = (adoptionSlowdown: number) =>
  expectedOf({ changes: adoptionSlowdown ? { adoptionSlowdown } : {} }).verdict

const stage = (page: Page) => page.getByRole('dialog', { name: 'Presentation' })
const panel = (page: Page) => page.getByRole('dialog', { name: 'Room' })
const slowdown = (page: Page) => page.getByRole('slider', { name: 'Adoption slowdown', exact: true })

/** A broker on this machine, and a presentation that has opened a room there by one key; with the room's link. */
async function openRoom(page: Page) {
  const { address, start } = brokers['the broker of npm run room']!
  const port = await freePort()
  const stop = await start(port)
  await page.addInitScript(broker => localStorage.setItem('stakeout.broker', broker), address(port))
  await page.goto(withTwo)
  await expect(page.locator('.valueCreated svg text', { hasText: 'Amazon' })).toBeVisible()
  await page.keyboard.press('p')
  await expect(stage(page).locator('h1')).toHaveText(verdictAt(0))
  await page.keyboard.press('r')
  const link = await panel(page).getByLabel('Link to the room').inputValue()
  return { link, port, stop, start }
}

/** Somebody else, on another machine as it were. */
async function listen(browser: Browser, link: string, how: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ baseURL: test.info().project.use.baseURL, ...how })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Join' }).click()
  return page
}

test('a listener on another machine sees the presenter’s scene and drag, steps aside, compares, comes back, and sees the end', async ({
  page,
  browser,
}) => {
  const { link, stop } = await openRoom(page)
  const guest = await listen(browser, link, { viewport: { width: 1440, height: 900 }, locale: 'de-DE' })
  await expect(guest.locator('h1')).toHaveText(expectedOf({}).verdict)
  await expect(panel(page)).toContainText('1 listener')
  await page.keyboard.press('Escape')

  await slowdown(page).last().focus()
  await page.keyboard.press('Home')
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  await expect(stage(page).locator('h1')).toHaveText(verdictAt(0.15))
  await expect(guest.locator('h1')).toHaveText(verdictAt(0.15))

  await slowdown(guest).focus()
  await guest.keyboard.press('End')
  await expect(guest.getByText(/^You: .*The room: /)).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(stage(page).locator('h1')).toHaveText(verdictAt(0.25))
  await expect(guest.locator('h1')).not.toHaveText(verdictAt(0.25))
  await guest.keyboard.press('Escape')
  await expect(guest.locator('h1')).toHaveText(verdictAt(0.25))

  await page.keyboard.press('r')
  await panel(page).getByRole('button', { name: 'Change the link' }).click()
  await expect(panel(page).getByLabel('Link to the room')).not.toHaveValue(link)
  await expect(panel(page)).toContainText('1 listener')
  const shutOut = await listen(browser, link)
  await expect(shutOut.locator('h1')).toHaveText(/changed the link/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('PageUp')
  await expect(guest.locator('h1')).toHaveText(verdictAt(0))

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'End it and leave' }).click()
  await expect(guest.locator('h1')).toHaveText('The presentation is over.')
  await stop()
})

test('a phone follows the scenes, and goes on where they are when the broker was killed and the presenter’s page reloaded', async ({
  page,
  browser,
  complaints,
}) => {
  complaints.expect(/WebSocket connection to .* failed/)
  const { link, port, stop, start } = await openRoom(page)
  const phone = await listen(browser, link, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await expect(phone.locator('h1')).toHaveText(verdictAt(0))
  await page.keyboard.press('Escape')
  await page.keyboard.press('PageDown')
  await expect(phone.locator('h1')).toHaveText(verdictAt(0.25))
  await expect(phone.getByText('Scene 2 of 2', { exact: true })).toBeVisible()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390)

  const failing = page.waitForEvent('console', message => /WebSocket connection to .* failed/.test(message.text()))
  await stop()
  await failing
  await expect(phone.locator('.listenerState')).toContainText('The line is broken: this is what was shown last.')
  await expect(phone.locator('h1')).toHaveText(verdictAt(0.25))
  await page.keyboard.press('PageUp')
  const stopAgain = await start(port)
  await expect(phone.locator('h1')).toHaveText(verdictAt(0))

  await page.reload()
  await expect(stage(page).locator('h1')).toHaveText(verdictAt(0), { timeout: 45_000 })
  await page.keyboard.press('PageDown')
  await expect(phone.locator('h1')).toHaveText(verdictAt(0.25))
  await expect(phone.locator('.listenerState')).toHaveCount(0)
  await stopAgain()
})

test('where the models differ, a listener is shown the presenter’s verdict as it was sent, whose it is, and no chart', async ({
  browser,
}) => {
  const { address, start } = brokers['the broker of npm run room']!
  const port = await freePort()
  const stop = await start(port)
  const own = await newRoom(address(port))
  const presenter = await presentRoom(own, await mqttTransport(own.link.broker), pageClock, {
    onState: () => {},
    onListeners: () => {},
    onOffer: () => {},
    onEnd: () => {},
  })
  const show = openShow(sceneAdded([], initial, null), 0, task => task())
  const view = JSON.parse(JSON.stringify(roomViewOf(show)))
  presenter.tell({ ...view, lead: view.lead * 1.001, version: '99', verdict: 'Amazon is ahead by $7B' }, false)
  const guest = await listen(browser, `/?audience#${roomFragment(own.link)}`)
  await expect(guest.locator('h1')).toHaveText('Amazon is ahead by $7B')
  await expect(guest.locator('main')).toContainText('These are the presenter’s numbers, as they were sent')
  await expect(guest.locator('main')).toContainText('model 99')
  await expect(guest.locator('main svg')).toHaveCount(0)
  presenter.tell(view, false)
  await expect(guest.locator('h1')).toHaveText(verdictAt(0))
  await expect(guest.locator('main figure')).toHaveCount(1)
  await presenter.end()
  await stop()
})
