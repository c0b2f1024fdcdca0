import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Refusal } from '../../src/asks/refusal.ts'
import { ownBaseFile } from '../../src/cli/paste/ownBaseFile.ts'
import { consensusSays, tableConsensus } from '../../src/cli/paste/tableConsensus.ts'
import { tableOverrides } from '../../src/cli/paste/tableOverrides.ts'
import { workbook } from '../../src/cli/workbook.ts'
import { latestBase } from '../../src/model/bases.ts'
import { worldOf } from '../../src/model/world.ts'
import { readFile } from '../../src/state/codec/file.ts'

const root = join(import.meta.dirname, '../..')
let folder = ''

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'stakeout-test-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function fileOf(text: string): string {
  const file = join(folder, 'evening.csv')
  writeFileSync(file, text)
  return file
}

const read = (text: string, scenario: Parameters<typeof tableOverrides>[0] = { overrides: {} }) =>
  tableOverrides(scenario, fileOf(text), () => {})

async function refusalOf(text: string, scenario?: Parameters<typeof tableOverrides>[0]): Promise<string> {
  const error: unknown = await read(text, scenario).catch((thrown: unknown) => thrown)
  if (!(error instanceof Refusal)) return expect.fail('was not refused')
  return error.message.replaceAll(join(folder, 'evening.csv'), 'F')
}

const good =
  'Input;Value;Source;Date\nLab valuation, Anthropic;1,75tn;https://example.org/a;2026-11-20\ntaxRate;21 %;Call;'

it('a table sets what it says, with its sources; what is set by hand counts over it', async () => {
  expect(await read(good, { overrides: { taxRate: 0.3 } })).toEqual({
    overrides: { taxRate: 0.3, 'aws.valuation': 1750 },
    reasons: { 'aws.valuation': { says: '', source: 'https://example.org/a', date: '2026-11-20' } },
  })
})

it('a table with rows that cannot be taken sets nothing, and each such row is named with its reason', async () =>
  expect(await refusalOf('aws.valuation;1,234\nZebra;3\naws.arr;60\naws.arr;61\ntaxRate;21%\nTax rate;21%')).toBe(
    [
      '"F": Row 1 (Lab valuation, Anthropic): “1,234” can be read in two ways: $1.234T by a decimal point or out of range by a decimal comma.',
      '"F": Row 2: “Zebra” is no input of the model.',
      '"F": Row 3 (Annual recurring revenue today, Anthropic): Row 4 has another value for it.',
      '"F": Row 4 (Annual recurring revenue today, Anthropic): Row 3 has another value for it.',
    ].join('\n'),
  ))

it('a file without a table, one that is not there and one that --facts says too are refused', async () => {
  expect(await refusalOf('Prose.')).toBe('"F" is not read. There is no row in it with a name and a value.')
  await expect(tableOverrides({ overrides: {} }, join(folder, 'none.csv'), () => {})).rejects.toThrow('(ENOENT).')
  const filed = { overrides: { taxRate: 0.2 }, reasons: { taxRate: { says: 'Filed' } } } as const
  expect(await refusalOf(good, filed)).toBe('taxRate is in a file of --facts and in "F" (Row 3): leave one out.')
})

it('an own base that is written opens with its values, their sources and its day', async () => {
  const { text, says } = ownBaseFile({ base: latestBase, ...(await read(good)) }, 'somewhere/evening.json')
  expect(says).toContain('the base “evening” of 20 November 2026')
  const file = readFile(text)
  if ('problem' in file) return expect.fail(file.problem)
  expect(file.dropped).toEqual([])
  expect(file.kept).toMatchObject([
    {
      kind: 'base',
      name: 'evening',
      base: latestBase,
      asOf: '2026-11-20',
      values: { 'aws.valuation': 1750 },
      reasons: { 'aws.valuation': { says: '', source: 'https://example.org/a', date: '2026-11-20' } },
    },
  ])
})

it('of a table with many rows that cannot be taken, forty are told and the others counted', async () => {
  const lines = (await refusalOf(Array.from({ length: 1300 }, (_, at) => `Zebra ${at};3`).join('\n'))).split('\n')
  expect(lines).toHaveLength(41)
  expect(lines.slice(-2)).toEqual([
    '"F": Row 40: “Zebra 39” is no input of the model.',
    '1,260 more rows cannot be taken.',
  ])
})

it('a workbook of Stakeout itself is read by its named cells, not by the sheet with the most rows', async () => {
  const file = join(folder, 'own.xlsx')
  writeFileSync(file, await workbook({ base: latestBase, overrides: { 'aws.arr': 71 } }))
  const { overrides } = await tableOverrides({ overrides: {} }, file, () => {})
  expect(overrides).toEqual(worldOf(latestBase, { 'aws.arr': 71 }))
})

it('a line at a quarter sets nothing, and is told where it belongs; a value out of range is told with its input', async () => {
  const [line, range] = (await refusalOf('aws.arr@2027-12-31;240\nwacc;1%')).split('\n')
  expect(line).toBe(
    '"F": Row 1: Annual recurring revenue, Anthropic, Q4 2027 is worked out by the model: it can be taken as a consensus only (--consensus).',
  )
  expect(range).toMatch(/^"F": Row 2 \(.+\): The range is 4\s% to 20\s%\.$/)
})

it('what analysts expect is held beside the scenario and told beside its own numbers, which it does not move', async () => {
  const said: string[] = []
  const file = fileOf(
    'Line;Owner;Quarter;Consensus;Date;Estimates\narr;OpenAI;FY28 Q2;240;2026-11-20;34\ncapex;Amazon;;250;;\narr;Anthropic;Q4 2035;9;;1',
  )
  const consensus = await tableConsensus(file, line => said.push(line))
  expect(consensus).toEqual({
    'alliance.arr@2027-12-31': { value: 240, date: '2026-11-20', count: 34 },
    'aws.capex': { value: 250 },
    'aws.arr@2035-12-31': { value: 9, count: 1 },
  })
  expect(said.map(line => line.replace(file, 'F'))).toEqual(['"F": Row 2: FY28 Q2 of Microsoft is Q4 2027.'])
  const [line, input, beyond] = consensusSays(consensus, { base: latestBase, overrides: { 'aws.capex': 260 } })
  expect(line).toMatch(
    /^Annual recurring revenue, OpenAI, Q4 2027: Consensus \$240B of 34 estimates, 20 November 2026; own \$\d+B; own less consensus [−+]\$\d+B\.$/,
  )
  expect(input).toBe("Owner's capital spending, a year, Amazon: Consensus $250B; own $260B; own less consensus +$10B.")
  expect(beyond).toMatch(/Consensus \$9\.0B of 1 estimate; the scenario does not reach that quarter\.$/)
})

it('the command itself reads a workbook, answers with it and writes the base', () => {
  const out = join(folder, 'evening.json')
  const workbook = join(root, 'tests/fixtures/intake/xlsxwriter-names.xlsx')
  const args = ['--paste', workbook, '--base-out', out, '--line', 'arr', '--format', 'csv']
  const run = spawnSync(process.execPath, ['src/cli/main.ts', ...args], { cwd: root, encoding: 'utf8' })
  expect(run.stderr).toContain('the base “evening” of 30 September 2026')
  expect(run.stdout).toMatch(/^side,line/)
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ records: [{ values: { 'aws.valuation': 1750 } }] })
  expect(run.status).toBe(0)
})
