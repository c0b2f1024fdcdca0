import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { readOptions } from '../../src/cli/options.ts'
import { toldAs } from '../../src/cli/report.ts'
import { worldOf } from '../../src/model/world.ts'
import { writeFile } from '../../src/state/codec/file.ts'
import { someScenario } from '../kit/scenarios.ts'

const some = [
  { ...someScenario('Bull', { changes: { 'aws.arrGrowth': 0.9 } }), id: 'a' },
  { ...someScenario('Bear', { changes: { adoptionSlowdown: 0.5 } }), id: 'b' },
]
const file = join(mkdtempSync(join(tmpdir(), 'stakeout-')), 'scenarios.json')
const ask = (more: string, format = 'json') => {
  const asked = readOptions(`--ask weighted --scenarios ${file} --draws 200 ${more} --format ${format}`.split(/ +/))
  if (asked === 'help' || !('question' in asked) || !asked.question) expect.fail('no question')
  return toldAs(asked.format, asked.question.ask, asked, asked.question.answer(asked))
}

it('weighs the scenarios of a file by the percentages that are given, to the last digit', () => {
  writeFileSync(file, writeFile(some))
  const [bull, bear] = some.map(({ shared: { base, changes } }) => {
    const answer = whatIf(worldOf(base, changes))
    return answer.aws.valueCreated[12]! - answer.alliance.valueCreated[12]!
  })
  const { expected, futures } = JSON.parse(ask('--weights 25,75'))
  expect(expected.lead).toBeCloseTo(0.25 * bull! + 0.75 * bear!, 9)
  expect(futures.p10).toBeLessThan(futures.p90)
  expect(JSON.parse(ask('')).expected.lead).toBeCloseTo((bull! + bear!) / 2, 9)
  expect(ask('--weights 25,75', 'csv').split('\n')[1]).toMatch(/^Bull,0\.25,/)
})

it('takes the weights that stood on the desk when the file was saved', () => {
  const weights = some.map(({ name, shared: { base, own, changes } }, i) => ({ name, weight: i, base, own, changes }))
  writeFileSync(file, writeFile([someScenario('Desk', { weights })]))
  expect(JSON.parse(ask('')).expected.carrier).toBe('Bear')
})

it('refuses weights that do not add up, too few of them, and a file that is none', () => {
  writeFileSync(file, writeFile(some))
  expect(() => ask('--weights 25,70')).toThrow('--weights add up to 95, not to 100.')
  expect(() => ask('--weights 100')).toThrow(
    '--weights needs a percentage for each of the 2 scenarios, as in 50,50, not "100".',
  )
  writeFileSync(file, '{}')
  expect(() => ask('')).toThrow('is not taken: This is no file of Stakeout’s.')
})
