import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { afterAll, describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { workbook } from '../../src/cli/workbook.ts'
import { carriedInOffice } from '../../src/export/embeddedOfficeLink.ts'
import { writeHouse } from '../../src/house/readHouse.ts'
import { worldOf } from '../../src/model/world.ts'
import { valuesIn } from '../../src/workbook/read.ts'
import { firm } from '../kit/house.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'stakeout-'))
afterAll(() => rmSync(folder, { recursive: true }))

function model(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const plain = (lines: Record<string, Float64Array>) =>
  Object.fromEntries(Object.entries(lines).map(([id, values]) => [id, Array.from(values, value => value + 0)]))

describe('npm run -s model', () => {
  it('is this program', () => {
    const args = ['run', '-s', 'model', '--', '--line', 'arr', '--format', 'csv']
    expect(execFileSync('npm', args, { cwd: root, encoding: 'utf8' })).toBe(
      model('--line', 'arr', '--format', 'csv').stdout,
    )
  })

  it('prints as JSON what the model says, every digit', () => {
    const overrides = { adoptionSlowdown: 0.4, 'aws.valuation': 1200, 'aws.arrGrowth': -0.125 }
    const sets = ['--set', 'adoptionSlowdown=0.4', '--set', 'aws.valuation=1.2e3', '--set', 'aws.arrGrowth=-.125']
    const { status, stdout, stderr } = model('--base', 'reported-2026-03-31', ...sets, '--format', 'json')
    const answer = whatIf(worldOf('reported-2026-03-31', overrides))
    expect([status, stderr]).toEqual([0, ''])
    const { provenance, ...told } = JSON.parse(stdout)
    expect(provenance).toMatchObject({
      asOf: '2026-03-31',
      changes: '3 of 106 inputs changed',
      authored: Object.keys(overrides).map(key => ({ key, isChanged: true })),
      sources: expect.arrayContaining(['own judgement']) as string[],
    })
    expect(told).toEqual({
      base: 'reported-2026-03-31',
      overrides,
      market: plain(answer.market),
      aws: plain(answer.aws),
      alliance: plain(answer.alliance),
    })
  })

  it('keeps the asked lines only', () => {
    const { provenance: _, ...answer } = JSON.parse(
      model('--line', 'slowdown', '--line', 'arr', '--line', 'arr', '--format=json').stdout,
    )
    expect(Object.entries(answer).map(([name, of]) => [name, typeof of === 'object' ? Object.keys(of!) : of])).toEqual([
      ['base', 'reported-2026-09-30'],
      ['overrides', []],
      ['market', ['slowdown']],
      ['aws', ['arr']],
      ['alliance', ['arr']],
    ])
    expect(JSON.parse(model('--line', 'arr', '--format=json').stdout).market).toEqual({})
  })

  it('prints CSV: a row a line, a column a quarter, quoted where a label has a comma', () => {
    const rows = model(
      '--base',
      'article-stake',
      '--line',
      'pace',
      '--line',
      'stakeValue',
      '--format',
      'csv',
    ).stdout.split('\r\n')
    expect(rows).toHaveLength(6)
    expect(rows[0]).toBe(`side,line,label,unit,${Array.from({ length: 25 }, (_, t) => `q${t}`).join(',')}`)
    expect(rows[1]).toMatch(/^aws,pace,"Growth pace, a year",fraction,2\.2,/)
    expect(rows[2]).toMatch(/^aws,stakeValue,Stake value,usdBn,74,/)
    expect(rows[2]!.split(',')).toHaveLength(29)
    expect(rows[5]).toBe('')
  })

  it('prints a table to read, where nothing else is asked for', () =>
    expect(
      model('--set', 'adoptionSlowdown=0.4', '--line', 'slowdown', '--line', 'arr').stdout.replaceAll('\u00a0', ' '),
    ).toBe(
      `Latest reported, 30 September 2026, with adoptionSlowdown=0.4

                                today  Q4 2026  Q1 2027  Q3 2027  Q3 2028  Q3 2029  Q3 2030  Q3 2031  Q3 2032

Market
Slowdown in force (slowdown)      0 %      0 %     10 %     30 %     40 %     40 %     40 %     40 %     40 %

AWS / Trainium
Annual recurring revenue (arr)   $65B     $72B     $78B     $89B    $105B    $119B    $135B    $150B    $166B

Microsoft / OpenAI / Nvidia
Annual recurring revenue (arr)   $50B     $55B     $60B     $69B     $84B     $97B    $112B    $127B    $143B
`,
    ))

  it('writes to a file, and then nothing on the screen', () => {
    const file = join(folder, 'out.csv')
    expect(model('--format', 'csv', '--line', 'arr', '--out', file)).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(file, 'utf8')).toBe(model('--format', 'csv', '--line', 'arr').stdout)
  })

  it('writes a workbook with the inputs of the scenario, which opens in the app', async () => {
    const file = join(folder, 'out.xlsx')
    const sets = ['--set', 'adoptionSlowdown=0.4', '--set', 'aws.valuation=1200']
    expect(model('--base', 'article-stake', ...sets, '--format', 'xlsx', '--out', file)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
    const bytes = new Uint8Array(readFileSync(file))
    const changes = { adoptionSlowdown: 0.4, 'aws.valuation': 1200 }
    expect(await valuesIn(bytes)).toEqual(worldOf('article-stake', changes))
    expect(carriedInOffice(bytes)).toBe('v=2&c=3ub72&base=article-stake&adoptionSlowdown=0.4&aws.valuation=1200')
  })

  it('writes a workbook with the texts of a house file, and none where one is missing', async () => {
    const texts = (sheets: Awaited<ReturnType<typeof readXlsx>>) =>
      JSON.stringify(sheets.sheets.map(({ rows }) => rows))
    const scenario = { base: 'article-stake', overrides: {} } as const
    const house = join(folder, 'house.json')
    writeFileSync(house, writeHouse(firm))
    const drawn = texts(await readXlsx(await workbook({ ...scenario, house })))
    for (const text of [firm.legalEntity, firm.author, firm.disclosure!.short]) expect(drawn).toContain(text)
    writeFileSync(house, writeHouse({ ...firm, author: undefined }))
    expect(() => workbook({ ...scenario, house })).toThrow('The house file has no author, which this file must carry.')
  })

  it('explains itself, with every id', () => {
    const { status, stdout } = model('--help')
    expect(status).toBe(0)
    for (const id of ['--base', 'reported-2026-09-30', 'arrGrowth', 'vendorMargin', 'valueCreated', 'slowdown'])
      expect(stdout).toContain(id)
  })
})
