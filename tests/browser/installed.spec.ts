import { writeFileSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { writeFile } from '../../src/state/codec/file.ts'
import { launchOptions } from '../kit/chromium.ts'
import { someScenario } from '../kit/scenarios.ts'
import { withoutFutures } from './kit/futures.ts'
import { expectOfflineFiles } from './kit/offlineFiles.ts'
import { expectModel } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

test.use({ serviceWorkers: 'allow' })

type Handed = [name: string, text: string][]
type Machine = { hand: (files: Handed) => void }

/** The machine, as it opens files with the installed app: these start it, others come while it is open. */
async function machine(page: Page, first: Handed) {
  await page.addInitScript(begun => {
    let take: (launch: { files: Pick<FileSystemFileHandle, 'name' | 'getFile'>[] }) => void
    const hand = (files: Handed) =>
      take({ files: files.map(([name, text]) => ({ name, getFile: async () => new File([text], name) })) })
    const setConsumer = (consumer: typeof take) => {
      take = consumer
      hand(begun)
    }
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } })
    Object.assign(window, { hand } satisfies Machine)
  }, first)
  return { hand: (...files: Handed) => page.evaluate(all => (window as unknown as Machine).hand(all), files) }
}

const fileOf = (name: string, adoptionSlowdown: number): Handed[number] => [
  `Stakeout ${name}.json`,
  writeFile([someScenario(name, { changes: { adoptionSlowdown } })]),
]

test('files that are opened with the installed app are on the desk: the one that starts it, and a good one beside a broken one', async ({
  page,
}) => {
  const { hand } = await machine(page, [fileOf('Bear', 0.35)])
  const told = page.locator('.scenarioNotice')
  await page.goto('/')
  await expectModel(page, { changes: { adoptionSlowdown: 0.35 } })
  await expect(told).toContainText('“Bear” opened from the file')
  await hand(['note.json', 'hello'], fileOf('Bull', 0.1))
  await expectModel(page, { changes: { adoptionSlowdown: 0.1 } })
  await expect(told).toContainText('“note.json”: This is no file of Stakeout’s')
  await hand(fileOf('Stall', 0.6), fileOf('Slow', 0.2))
  await expectModel(page, { changes: { adoptionSlowdown: 0.2 } })
  await page.getByRole('button', { name: 'Scenarios', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Saved scenarios' }).locator('.scenarioName')).toHaveText([
    'Bear',
    'Bull',
    'Stall',
    'Slow',
  ])
})

test('Chromium installs the desk, and opens files with it: a good one is there, a broken one beside it is named', async ({
  baseURL,
}, info) => {
  const home = info.outputPath('home')
  const context = await chromium.launchPersistentContext(home, {
    ...launchOptions(),
    env: { ...process.env, HOME: home },
  })
  await withoutFutures(context)
  const files = [fileOf('Bear', 0.35), ['note.json', 'hello'] as const].map(([name, text]) => {
    writeFileSync(info.outputPath(name), text)
    return info.outputPath(name)
  })
  const page = await context.newPage()
  await page.goto(baseURL!)
  await expectOfflineFiles(page)
  const machine = await context.browser()!.newBrowserCDPSession()
  const manifestId = new URL('./', baseURL).href
  await machine.send('PWA.install', { manifestId, installUrlOrBundleUrl: manifestId })
  const [app] = await Promise.all([
    context.waitForEvent('page'),
    machine.send('PWA.launchFilesInApp', { manifestId, files }),
  ])
  await expectModel(app, { changes: { adoptionSlowdown: 0.35 } })
  await expect(app.locator('.scenarioNotice')).toContainText('“note.json”: This is no file of Stakeout’s')
  await machine.send('PWA.uninstall', { manifestId })
  await context.close()
})
