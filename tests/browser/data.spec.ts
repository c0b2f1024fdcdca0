import { readFile } from 'node:fs/promises'
import type { Page, Route } from '@playwright/test'
import { changeBy, dragTo, expectModel, openDesk, shareOf } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

const slowdown = 'Adoption slowdown'
const failures: { what: string; says: RegExp; heard?: RegExp; answer: (route: Route) => Promise<void> }[] = [
  {
    what: 'missing',
    says: /could not be loaded: the server answered 404/,
    heard: /404/,
    answer: route => route.fulfill({ status: 404, body: 'Not here' }),
  },
  {
    what: 'out of reach',
    says: /could not be reached/,
    heard: /ERR_FAILED/,
    answer: route => route.abort(),
  },
  { what: 'no JSON', says: /is not JSON: it begins with "<html>"/, answer: route => route.fulfill({ body: '<html>' }) },
  { what: 'no list', says: /should be a list of rows/, answer: route => route.fulfill({ json: { rows: [] } }) },
  { what: 'a list of something else', says: /row 1, "\w+" is missing/, answer: route => route.fulfill({ json: [{}] }) },
]

for (const [file, ways] of [
  // What else can be wrong with a file is told in tests/data; here it is seen that the desk says it and goes on.
  ['facts', [failures[1]!, failures[4]!]],
  ['events', failures.slice(0, 1)],
] as const)
  for (const { what, says, heard, answer } of ways)
    test(`${file} ${what}: a sentence says so, the model works on, and trying again recovers`, async ({
      page,
      complaints,
    }) => {
      if (heard) complaints.expect(heard)
      await page.route(`**/data/${file}.json`, answer)
      await openDesk(page)
      const notice = page.getByRole('alert')
      await expect(notice).toHaveText(new RegExp(`The ${file} file .*${says.source}`))

      await dragSlowdown(page)
      await expectModel(page, { changes: await changeBy(page, slowdown) })

      await notice.getByRole('button', { name: 'Try again' }).click()
      await expect(notice).toHaveText(says)
      await page.unroute(`**/data/${file}.json`)
      await notice.getByRole('button', { name: 'Try again' }).click()
      await expect(notice).toBeHidden()
      await page.getByRole('button', { name: 'Table of Stake value and paper gain' }).click()
      await expect(
        page.getByRole('rowheader', { name: file === 'facts' ? /reported/ : '2023-09-25' }).first(),
      ).toBeVisible()
    })

async function dragSlowdown(page: Page) {
  await dragTo(page, slowdown, 0.6)
  expect(await shareOf(page, slowdown)).toBeCloseTo(0.6, 1)
}

test('the build brings the licence of every package that it ships, also of those within one that came as a bundle', async ({
  request,
}) => {
  const notices = await (await request.get('/licences.txt')).text()
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as { dependencies: object }
  const withinMqtt = ['mqtt-packet', 'readable-stream', 'safe-buffer']
  expect([...Object.keys(dependencies), ...withinMqtt].filter(name => !notices.includes(`\n${name} `))).toEqual([])
  const texts = notices.split(/\n(?=\S+ \d\S* \(.+\)\n-+\n)/).slice(1)
  expect(texts.length).toBeGreaterThan(40)
  expect(texts.filter(text => !/copyright/i.test(text) || !/permi/i.test(text))).toEqual([])
})
