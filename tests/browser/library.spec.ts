import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePackage } from '../../build/package.ts'
import { ask, evaluate } from '../../src/library/index.ts'
import { expect, test } from './kit/test.ts'

test('the library’s one file, in a page, has the numbers that it has in Node', async ({ page, baseURL }) => {
  const folder = mkdtempSync(join(tmpdir(), 'stakeout-library-'))
  await makePackage(folder)
  const body = readFileSync(join(folder, 'library/index.js'), 'utf8')
  rmSync(folder, { recursive: true })
  await page.route('**/library.js', route => route.fulfill({ contentType: 'text/javascript', body }))
  await page.route('**/page.html', route => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.goto(`${baseURL}/page.html`)
  const scenario = { changes: { adoptionSlowdown: 0.4, 'aws.valuation': 1200 } }
  const found = await page.evaluate(async asked => {
    const address = '/library.js'
    const library = (await import(address)) as typeof import('../../src/library/index.ts')
    return {
      lines: library.evaluate(asked),
      flips: library.ask('flips', asked, { input: ['aws.arrGrowth'] }).data,
    }
  }, scenario)
  const { lines, flips } = found
  expect(lines.aws.valueCreated).toHaveLength(25)
  expect(JSON.parse(JSON.stringify(lines))).toEqual(JSON.parse(JSON.stringify(evaluate(scenario))))
  expect(JSON.parse(JSON.stringify(flips))).toEqual(
    JSON.parse(JSON.stringify(ask('flips', scenario, { input: ['aws.arrGrowth'] }).data)),
  )
})
