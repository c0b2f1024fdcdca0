import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { readOptions } from '../../src/cli/options.ts'
import { toldAs } from '../../src/cli/report.ts'
import { latestBase } from '../../src/model/bases.ts'
import { worldOf } from '../../src/model/world.ts'
import { writeFile } from '../../src/state/codec/file.ts'
import { someScenario } from '../kit/scenarios.ts'

const file = join(mkdtempSync(join(tmpdir(), 'stakeout-')), 'scenarios.json')
const ask = (more = '', format = 'json') => {
  const asked = readOptions(`--ask compare --scenarios ${file} ${more} --format ${format}`.trim().split(/ +/))
  if (asked === 'help' || !('question' in asked) || !asked.question) expect.fail('no question')
  return toldAs(asked.format, asked.question.ask, asked, asked.question.answer(asked))
}
const save = (count: number) =>
  writeFileSync(
    file,
    writeFile(
      Array.from({ length: count }, (_, i) => ({
        ...someScenario(`Case ${i + 1}`, { changes: { adoptionSlowdown: (i + 1) / 20 } }),
        id: `${i}`,
      })),
    ),
  )
const leadOf = (changes: Parameters<typeof worldOf>[1]) => {
  const { aws, alliance } = whatIf(worldOf(latestBase, changes))
  return aws.valueCreated[12]! - alliance.valueCreated[12]!
}

it('sets the scenarios of a file beside the scenario and its base, to the last digit', () => {
  save(2)
  const { scenarios, against, lead, inputs } = JSON.parse(ask('--set taxRate=0.3 --against 2'))
  expect(scenarios).toEqual(['Present', 'Base without changes', 'Case 1', 'Case 2'])
  expect(against).toBe('Case 2')
  const wanted = [{ taxRate: 0.3 }, {}, { adoptionSlowdown: 0.05 }, { adoptionSlowdown: 0.1 }].map(leadOf)
  expect(lead.values).toEqual(wanted)
  expect(lead.differences).toEqual(wanted.map(value => value - wanted[3]!))
  expect(inputs.map(({ id }: { id: string }) => id).toSorted()).toEqual(['adoptionSlowdown', 'taxRate'])
  expect(ask('', 'csv').split('\n')[0]).toMatch(/^input or figure,Present,Base without changes,Case 1,Case 2,/)
})

it('refuses a column that is none, and more scenarios than a table holds', () => {
  save(2)
  expect(() => ask('--against 3')).toThrow(
    '--against is present, base, or the place of a scenario in the file, 1 to 2, not "3".',
  )
  save(13)
  expect(() => ask()).toThrow('has 13 scenarios; 12 are the most that are compared.')
})
