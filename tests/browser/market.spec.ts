import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { box, expectModel, openDesk } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

let running: ChildProcess | null = null

/** Starts the example server of `mocks/`, and answers its address. Told a port, it comes up there again. */
async function start(port = '0'): Promise<string> {
  const server = spawn(process.execPath, ['mocks/marketServer.ts', port])
  running = server
  return new Promise(resolve => server.stdout.on('data', text => resolve(/http:\S+/.exec(String(text))![0])))
}

async function kill() {
  const ended = new Promise(resolve => running?.once('exit', resolve))
  running?.kill('SIGKILL')
  await ended
}

test.afterEach(() => void running?.kill('SIGKILL'))

const menu = (page: Page) => page.getByRole('button', { name: /^Market, / })
const values = (page: Page) => page.locator('.marketLine').innerText()

async function choose(page: Page, address: string) {
  await menu(page).click()
  await page.getByRole('button', { name: 'Choose a feed…' }).click()
  await page.getByRole('radio', { name: /^Server-sent events/ }).check()
  await page.getByRole('textbox', { name: 'Address' }).fill(address)
  await page.getByRole('button', { name: 'Use this feed' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(menu(page)).toHaveAccessibleDescription(/^Market values: (no quote|simulated)/)
  await expect.poll(() => values(page)).toMatch(/^Amazon \$2\.\d\dT/)
}

/** The simulation, which nobody sees unasked. */
async function showSimulated(page: Page) {
  await expect(menu(page)).toHaveAccessibleName('Market, off')
  await expect(page.locator('.marketLine')).toHaveCount(0)
  await menu(page).click()
  await page.getByRole('button', { name: 'Show simulated prices' }).click()
  await expect.poll(() => values(page)).toMatch(/^Amazon \$2\.\d\dT/)
  await page.keyboard.press('Escape')
}

test('a feed is chosen, killed and started again: the figures grow stale after 5 s, are never blank, and recover', async ({
  page,
  complaints,
}) => {
  complaints.expect(/request to http:\/\/localhost:\d+\/(snapshot|stream)/)
  complaints.expect(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING/)
  await openDesk(page)
  const address = await start()
  await choose(page, address)
  await expect(menu(page)).toHaveAccessibleDescription(/^Market values: simulated, /)
  await expect.poll(() => values(page)).toMatch(/^Amazon \$2\.\d\dT/)

  await kill()
  const known = (await values(page)).match(/\$[\d.]+T/g)
  // By the age that the page itself gives: a busy machine may look late, and younger than 5 s it is never called stale.
  const stale = /^Market values: simulated, stale, (?:[5-9]|[1-9]\d+) s, of \d\d:\d\d:\d\d$/
  await expect(menu(page)).toHaveAccessibleDescription(/stale/)
  await expect(menu(page)).toHaveAccessibleDescription(stale)
  expect((await values(page)).match(/\$[\d.]+T/g)).toEqual(known)
  await menu(page).click()
  await expect(page.getByRole('group', { name: 'Market values' })).toContainText(
    /The feed at localhost:\d+ could not be reached\. It is tried again; what was known last stays\./,
  )

  await start(new URL(address).port)
  await expect(menu(page)).toHaveAccessibleDescription(/^Market values: simulated, (now|\d+ s)$/, { timeout: 40_000 })
  expect((await values(page)).match(/\$[\d.]+T/g)).toHaveLength(3)
})

test('a page that slept an hour, and whose clock is then set back a day, is whole: nothing is blank, and all is fresh again', async ({
  page,
}) => {
  await page.clock.install()
  await openDesk(page)
  await showSimulated(page)
  const fresh = /^Market values: simulated, (now|\d s)$/
  await expect(menu(page)).toHaveAccessibleDescription(fresh)
  await box(page, 'Adoption slowdown').fill('35')
  await box(page, 'Adoption slowdown').press('Enter')
  const changes = { adoptionSlowdown: 0.35 }
  for (const disturb of [
    () => page.clock.fastForward('01:00:00'),
    async () => page.clock.setSystemTime((await page.evaluate(() => Date.now())) - 86_400_000),
  ]) {
    await expectModel(page, { changes })
    const known = (await values(page)).match(/\$[\d.]+T/g)
    await disturb()
    expect((await values(page)).match(/\$[\d.]+T/g)).toHaveLength(known!.length)
    await expect(menu(page)).toHaveAccessibleDescription(fresh)
    await expectModel(page, { changes })
  }
  await page.keyboard.press('Control+z')
  await expectModel(page)
})

test('a link with a frozen market says the same tomorrow, and says that it is frozen', async ({ page }) => {
  await openDesk(page)
  await showSimulated(page)
  await menu(page).click()
  await page.getByRole('button', { name: 'Freeze as of now' }).click()
  const shown = await values(page)
  expect(shown).toMatch(/frozen, simulated\s+as of \d+ \w+ 20\d\d, \d\d:\d\d UTC$/)
  await expect(page).toHaveURL(/frozen=.*frozen\.AMZN=/)
  await page.goto(page.url())
  await page.reload()
  await expect.poll(() => values(page)).toBe(shown)
})

test('the page is sent with a policy that lets nothing run but its own scripts', async ({ page, complaints }) => {
  complaints.expect(/Content Security Policy/)
  const answer = await page.goto('/')
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
  expect(policy.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe')
  const exports = (bytes: number[]) => WebAssembly.Module.exports(new WebAssembly.Module(Uint8Array.from(bytes)))
  expect(await page.evaluate(exports, [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])).toEqual([])
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.head.append(script)
    // What a test evaluates itself is let through; what the page does later is not.
    const evaluated = await new Promise(resolve =>
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-eval -- it must not run
          resolve((0, eval)('true'))
        } catch {
          resolve(false)
        }
      }),
    )
    return { inline: 'ran' in window, evaluated }
  })
  expect(ran).toEqual({ inline: false, evaluated: false })
})

test('what is built holds nothing of the mocks', () => {
  const { STAKEOUT_DIST: dist = 'dist' } = process.env
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  // The hash in a name may spell anything.
  const named = files.map(name => name.replace(/-[\w-]{8}(?=\.\w+$)/, ''))
  expect(named.filter(name => /mock|msw/i.test(name))).toEqual([])
  const scripts = files.filter(name => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(10)
  const telling = /mockServiceWorker|onUnhandledFrame|\[MSW\]/
  expect(scripts.filter(name => telling.test(readFileSync(join(dist, name), 'utf8')))).toEqual([])
})
