import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bridge } from '../../src/analysis/bridge.ts'
import { editionBridge } from '../../src/analysis/editionBridge.ts'
import { fanAt, leadsIn } from '../../src/analysis/fan.ts'
import { flipsOf } from '../../src/analysis/flips.ts'
import { goalSeek } from '../../src/analysis/goalSeek.ts'
import { heatmap } from '../../src/analysis/heatmap.ts'
import { influence } from '../../src/analysis/influence.ts'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { percentilesOf } from '../../src/analysis/percentiles.ts'
import { partsOfPrice, targetPrice } from '../../src/analysis/perShare.ts'
import { oneWay, sensitivity } from '../../src/analysis/sensitivity.ts'
import { tornado } from '../../src/analysis/tornado.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { lineYears, trailingYear } from '../../src/analysis/years.ts'
import { Refusal } from '../../src/asks/refusal.ts'
import { shippedRows } from '../../src/asks/shipped.ts'
import { readOptions } from '../../src/cli/options.ts'
import { toldAs } from '../../src/cli/report.ts'
import { backTestOf, backTestSays } from '../../src/explain/backTest.ts'
import { stackLines } from '../../src/model/index.ts'
import { inputs } from '../../src/model/inputs.ts'
import { type Side, sides } from '../../src/model/sides.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'

const latest = 'reported-2026-09-30'
const base = baseWorld(latest)
const turned = worldOf(latest, { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 })
const criterion = { measure: 'valueCreated', quarter: 12 } as const
const sets = '--set aws.arrGrowth=0.9 --set adoptionSlowdown=0.25'

/** What the command line answers, without starting it. */
function told(command: string): string {
  const asked = readOptions(command.split(' '))
  if (
    asked === 'help' ||
    asked.format === 'xlsx' ||
    asked.format === 'html' ||
    asked.format === 'figure' ||
    !asked.question
  )
    expect.fail('no question')
  return toldAs(asked.format, asked.question.ask, asked, asked.question.answer(asked))
}
const json = (command: string) => JSON.parse(told(`${command} --format json`))
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
const read = (text: string) => text.replaceAll('\u00a0', ' ')

describe('every digit of what the analysis says comes as JSON', () => {
  const futures = { count: 500, seed: 3, correlation: 0.2 }
  const drawn = '--draws 500 --seed 3 --correlation 0.2'
  const lines = ['aws.stakeValue', 'alliance.stakeValue'] as const

  it('tornado, with the influence under uncertainty', () => {
    const { spread, full } = tornado(turned, base, criterion)
    const simulation = simulate(turned, base, {
      ...futures,
      lines: ['aws.valueCreated', 'alliance.valueCreated'],
      until: 12,
    })
    expect(json(`--ask tornado ${sets} ${drawn}`)).toEqual({
      base: latest,
      overrides: { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 },
      provenance: expect.objectContaining({ asOf: '2026-09-30', count: '2 of 106 inputs' }),
      ask: 'tornado',
      ...criterion,
      ...futures,
      plausible: plain(spread),
      full: plain(full),
      influence: influence(simulation, criterion),
    })
  })

  it('tornado, the growth of both labs as one share, and none where an input has no effect', () => {
    const table = read(told(`--ask tornado ${sets} ${drawn}`))
    const cells = (key: string) =>
      table
        .split('\n')
        .find(row => row.startsWith(`${key} `))!
        .split(/ {2,}/)
    const [own, other] = [cells('aws.arrGrowth'), cells('alliance.arrGrowth')]
    expect(own.at(-2)).toMatch(/^\d+(\.\d)? %$/)
    expect(own.slice(-2)).toEqual([other.at(-2), 'alliance.arrGrowth'])
    expect(other.at(-1)).toBe('aws.arrGrowth')
    expect(table).toMatch(/aws\.capexGrowth .* none/)
    expect(table).toContain('an input of both labs that is drawn together')
    const rows = told(`--ask tornado ${sets} ${drawn} --format csv`)
      .split('\r\n')
      .map(row => row.split(','))
    expect(rows.find(([key]) => key === 'aws.capexGrowth')!.at(-2)).toBe('0')
    expect(rows.slice(1, -1).every(row => row.at(-2) === '' || Number.isFinite(Number(row.at(-2))))).toBe(true)
    expect(told(`--ask tornado ${sets} --draws 500 --correlation 0`)).not.toContain('drawn together')
  })

  it('flips, of all inputs or of some', () => {
    const keys = ['aws.arrGrowth', 'wacc'] as const
    expect(json(`--ask flips ${sets} --input aws.arrGrowth --input wacc`).inputs).toEqual(
      plain(flipsOf(keys, turned, criterion)),
    )
    expect(json('--ask flips').inputs).toHaveLength(inputs.length)
  })

  it('heatmap, a list a row from the low end', () => {
    const { leads } = heatmap('wacc', 'aws.arr', [5, 3], base, { measure: 'capexCover', quarter: 4 })
    const answer = json('--ask heatmap --across wacc --up aws.arr --size 5x3 --measure capexCover --quarter 4')
    expect(answer.leads).toEqual([0, 1, 2].map(row => Array.from(leads.subarray(row * 5, row * 5 + 5))))
    expect([answer.x.values.length, answer.y.values.length]).toEqual([5, 3])
  })

  it('goal', () => {
    const goal = { key: 'aws.arrGrowth', line: 'aws.valueCreated', quarter: 8, target: 200 } as const
    expect(json(`--ask goal --goal aws.valueCreated=200 --input aws.arrGrowth --quarter 8 ${sets}`)).toMatchObject({
      ...goal,
      now: 0.9,
      ...goalSeek(goal, turned),
    })
  })

  it('fan', () => {
    const simulation = simulate(turned, base, { ...futures, lines, until: 6 })
    const answer = json(`--ask fan --measure stakeValue --quarter 6 ${sets} ${drawn}`)
    expect(answer.leads.aws).toBe(leadsIn(simulation, 'stakeValue', 6))
    const { lines: own, lead } = percentilesOf(simulation, 'stakeValue', lines, 6)
    expect(answer.percentiles).toEqual({
      aws: own['aws.stakeValue']![6],
      alliance: own['alliance.stakeValue']![6],
      lead: lead[6],
    })
    expect(answer.aws.p95).toEqual([...fanAt(simulation.columns['aws.stakeValue']!, 500, 6).p95])
    expect(answer.influence).toEqual(influence(simulation, { measure: 'stakeValue', quarter: 6 }))
    // The growth of both labs is one share, and so is their re-rating.
    expect(answer.influence).toHaveLength(Object.keys(simulation.inputs).length - 2)
  })

  it('fan, which says none and all of none and all alone', () => {
    const said = (valuation: number, own: number, draws: number) =>
      told(
        `--ask fan --quarter 0 --set alliance.valuation=${valuation} --set aws.valuation=${own} --draws ${draws}`,
      ).split('\n')[1]
    expect(said(1500, 965, 20_000)).toContain('Amazon leads in fewer than 1 of 100 simulated futures.')
    expect(said(2500, 965, 200)).toContain('Amazon leads in 0 of 100 simulated futures.')
    expect(said(10, 1200, 20_000)).toContain('Amazon leads in more than 99 of 100 simulated futures.')
    expect(said(10, 2500, 200)).toContain('Amazon leads in 100 of 100 simulated futures.')
  })

  it('bridge, from the base, another base, or a scenario', () => {
    const { from, to, steps, error } = bridge(base, turned, criterion)
    expect(json(`--ask bridge ${sets}`)).toMatchObject({ from, to, steps, error })
    const other = bridge(worldOf('article-stake', { wacc: 0.07 }), turned, criterion, { seed: 5, shift: -6 })
    expect(json(`--ask bridge ${sets} --from article-stake --from-set wacc=0.07 --seed 5`)).toMatchObject({
      start: { base: 'article-stake', overrides: { wacc: 0.07 } },
      error: other.error,
      steps: other.steps,
    })
    const ofLine = bridge(base, turned, { line: 'aws.stakeValue', quarter: 8 })
    expect(json(`--ask bridge ${sets} --of aws.stakeValue --quarter 8`)).toMatchObject({
      line: 'aws.stakeValue',
      ...ofLine,
    })
  })
})

describe('what the second edition of the model changed', () => {
  it('item by item, from the figure of then to that of now', () => {
    const { from, to, steps, idle } = editionBridge(latest, { 'aws.arrGrowth': 0.9 }, criterion)
    const answer = json('--ask edition --set aws.arrGrowth=0.9')
    expect(answer).toMatchObject({ from, to, withoutEffect: idle.map(({ label }) => label) })
    expect(answer.steps.map(({ effect }: { effect: number }) => effect)).toEqual(steps.map(({ effect }) => effect))
    expect(steps.reduce((sum, { effect }) => sum + effect, from)).toBeCloseTo(to, 9)
    const [, says, , , , head, first] = read(told('--ask edition --set aws.arrGrowth=0.9')).split('\n')
    expect([says, head]).toEqual([
      'Amazon less Microsoft: Value created, Q3 2029',
      expect.stringMatching(/^step +effect$/),
    ])
    expect(first).toMatch(/^first edition +/)
  })

  it('not of a base that the first edition had not', () =>
    expect(() => told('--ask edition --base claimed-2026-11-20')).toThrow(
      'The first edition had no base claimed-2026-11-20; its bases were article-company, article-stake, reported-2026-03-31, reported-2026-09-30.',
    ))
})

describe('what was paid in, and what was reported since', () => {
  const golden = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/golden.json'), 'utf8')) as {
    base: string
    overrides: Record<string, number>
    irr: Record<Side, Record<string, number | null>>
  }[]

  it('irr, as somebody else worked it out; the payments make what was invested', () => {
    const world = golden.find(({ base: id, overrides }) => id === latest && Object.keys(overrides).length === 1)!
    expect(world.overrides).toEqual({ adoptionSlowdown: 0.4 })
    for (const quarter of ['0', '4', '12']) {
      const answer = json(`--ask irr --set adoptionSlowdown=0.4 --quarter ${quarter}`)
      for (const side of sides) {
        expect(answer[side].irr).toBeCloseTo(world.irr[side][quarter]!, 9)
        const paid = answer[side].payments.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0)
        expect(paid).toBeCloseTo(base[`${side}.invested`], 9)
      }
    }
  })

  it('irr, to read: the day of each payment, and why there is no rate where there is none', () => {
    const text = read(told('--ask irr --base article-company --quarter 12'))
    expect(text).toMatch(/aws +2023-09-25 +paid in +−\$1\.25B\n/)
    expect(text).toMatch(/^Amazon: 53 % a year\. After tax [\d.]+× of what was paid in\.$/m)
    const lost = read(told('--ask irr --set aws.regulatoryHaircut=1 --set regulatoryQuarter=1'))
    expect(lost).toMatch(/^Amazon: none: all is lost, −100 %\. After tax 0\.0+× of what was paid in\.$/m)
  })

  it('years, of a line that passes and of one that stands', () => {
    const answer = whatIf(turned)
    const asOf = '2026-09-30'
    for (const [line, kind] of [
      ['capex', 'own'],
      ['arr', 'nvidia'],
    ] as const) {
      const found = json(`--ask years --of ${line} --years ${kind} ${sets}`)
      for (const side of sides) {
        expect(found[side].years).toEqual(lineYears({ answer, asOf }, side, line, kind))
        expect(found[side].trailing[7]).toBe(trailingYear(answer, side, line, 7))
      }
    }
    expect(read(told(`--ask years --of capex --years own ${sets}`))).toMatch(
      /^alliance +FY27 \(to June 2027\) +4 +\$\d+B$/m,
    )
  })

  it('table, over two inputs and over one', () => {
    const [x, y] = [
      { key: 'aws.valuation', values: [800, 900, 1000] },
      { key: 'adoptionSlowdown', values: [0, 0.1] },
    ] as const
    const [across, up] = [
      { ...x, values: [...x.values] },
      { ...y, values: [...y.values] },
    ]
    const two = json(`--ask table ${sets} --up adoptionSlowdown --columns 800:100:3 --rows 0:0.1:2`)
    expect(two).toMatchObject({ x, y, values: sensitivity(across, up, turned, criterion) })
    const lines = ['aws.arr', 'alliance.valueCreated'] as const
    const one = json(`--ask table ${sets} --columns 800:100:3 --of ${lines.join()}`)
    expect(one.values).toEqual(
      oneWay(
        across,
        turned,
        lines.map(line => ({ line, quarter: 12 })),
      ),
    )
    expect(read(told(`--ask table --across adoptionSlowdown --columns 0:0.1:2`))).toMatch(/^\[0 %\] +−?\$\d+B$/m)
  })

  it('perShare, with the rest over a figure of each owner', () => {
    const answer = whatIf(turned)
    const found = json(`--ask perShare ${sets} --over 8,14`)
    for (const side of sides) {
      expect(found[side].later).toEqual(partsOfPrice({ world: turned, answer }, side, 12))
      expect(found[side].target).toEqual(targetPrice({ world: turned, answer, asOf: '2026-09-30' }, side, 12))
    }
    expect(read(told('--ask perShare --over 8,14'))).toMatch(/^alliance +Rest over 14 +34\.1× /m)
  })

  it('backtest, point by point; a start that is not older has none', () => {
    const facts = shippedRows().facts
    const start = { base: 'reported-2026-03-31', own: null } as const
    const points = backTestOf(start, facts, { seed: 3, correlation: 0.5 })
    expect(points).toHaveLength(6)
    const answer = json('--ask backtest --base reported-2026-03-31 --seed 3')
    expect(answer).toMatchObject({ points, inside: points.filter(({ isInside }) => isInside).length })
    const text = read(told('--ask backtest --base reported-2026-03-31 --seed 3'))
    expect(text.split('\n')[1]).toBe(read(backTestSays(points)!))
    expect(text).toMatch(/^aws\.stakeValue +az-fv-2026q2 +2026-06-30 +\$190B .* yes$/m)
    expect(told('--ask backtest')).toContain('Nothing that counts was reported between this base and the latest one.')
    expect(json('--ask backtest').points).toEqual([])
    const { bases: tested } = json('--ask backtest --seed 3')
    expect(tested.find((one: { base: string }) => one.base === 'reported-2026-03-31')).toEqual({
      base: 'reported-2026-03-31',
      inside: answer.inside,
      of: answer.points.length,
    })
  })
})

describe('the same to read', () => {
  const head = 'Latest reported, 30 September 2026, with aws.arrGrowth=0.9, adoptionSlowdown=0.25'
  const { valueCreated } = stackLines
  const exact = (value: number) => read(valueCreated.unit.exact(value))

  /** A table without its blanks: the cells of each row. */
  const cellsOf = (text: string) => text.split('\n').map(row => row.trim().split(/ {2,}/))

  it('goal', () => {
    const goal = { key: 'aws.matureComputeRatio', line: 'aws.valueCreated', quarter: 12, target: 205 } as const
    const { roots } = goalSeek(goal, base)
    expect(roots.length).toBe(1)
    const [root] = roots
    const found = whatIf({ ...base, 'aws.matureComputeRatio': root! })
    expect(found.aws.valueCreated[12]).toBeCloseTo(205, 9)
    expect(read(told('--ask goal --goal aws.valueCreated=205 --input aws.matureComputeRatio'))).toBe(
      `Latest reported, 30 September 2026
Anthropic’s compute per dollar of ARR in the long run brings Value created (aws.valueCreated) of $205.00B in Q3 2029 at this value.

aws.matureComputeRatio  aws.valueCreated
${(root! * 100).toFixed(4)} %                       $205.00B
`,
    )
  })

  it('goal, of an input without effect, and with what is nearest where the target is out of reach', () => {
    const now = exact(whatIf(base).aws.valueCreated[12]!)
    expect(read(told('--ask goal --goal aws.valueCreated=220 --input alliance.capex'))).toBe(
      `Latest reported, 30 September 2026
Microsoft’s capital spending a year has no effect on Value created (aws.valueCreated) in Q3 2029: it is ${now} at every value.

alliance.capex  aws.valueCreated
`,
    )
    const target = Number(whatIf({ ...base, 'aws.ipoQuarter': 1 }).aws.valueCreated[12]!.toFixed(3))
    const near = read(told(`--ask goal --goal aws.valueCreated=${target} --input aws.ipoQuarter`))
    expect(near).toMatch(/comes nearest\.\n\n.*\nquarter 1 +\$\d+\.\d\dB, off by less than its last digit\n$/)
  })

  it('bridge', () => {
    const { from, to, steps } = bridge(base, turned, criterion)
    const { format, delta } = valueCreated.unit
    expect(steps).toHaveLength(2)
    const [first, title, how, , ...table] = read(told(`--ask bridge ${sets}`)).split('\n')
    expect([first, title, how]).toEqual([
      head,
      'Amazon less Microsoft: Value created, Q3 2029',
      'Each effect is the mean over every order of the changes (Shapley value).',
    ])
    expect(cellsOf(table.join('\n'))).toEqual([
      ['step', 'effect'],
      ['from', read(format(from))],
      ...steps.map(({ key, effect }) => [key, read(delta(effect))]),
      ['to', read(format(to))],
      [''],
    ])
  })

  it('bridge of a line, its columns under each other', () =>
    expect(read(told(`--ask bridge ${sets} --of aws.arr --quarter 4`))).toBe(
      `${head}
Annual recurring revenue (aws.arr), Q3 2027
Each effect is the mean over every order of the changes (Shapley value).

step              effect
from                $92B
aws.arrGrowth      +$12B
adoptionSlowdown  −$2.5B
to                 $102B
`,
    ))

  it('flips, under the sentences of the verdict', () => {
    const [{ flips } = { flips: [] }] = flipsOf(['adoptionSlowdown'], turned, criterion)
    const answer = whatIf(turned)
    const text = read(told(`--ask flips ${sets} --input adoptionSlowdown --input taxRate`))
    const [first, verdict, slowdown, nearest, , , ...table] = text.split('\n')
    const [aws, alliance] = [answer.aws, answer.alliance].map(of =>
      read(valueCreated.unit.format(of.valueCreated[12]!)),
    )
    expect([first, verdict]).toEqual([
      head,
      `On these numbers Microsoft creates more value by Q3 2029: ${alliance} against Amazon’s ${aws}.`,
    ])
    expect(flips).toHaveLength(1)
    const at = `${Math.round(flips[0]! * 100)} %`
    expect(slowdown).toMatch(
      new RegExp(`^A slowdown of ${at} or less hands the lead to Amazon; up to \\d+ % the two are level\\.$`),
    )
    expect(nearest).toMatch(/^Nearest flip: .* at .*\.$/)
    expect(cellsOf(table.join('\n'))).toEqual([
      ['input', 'now', 'flips', 'leads'],
      ['adoptionSlowdown', '25 %', at, 'Amazon, then Microsoft'],
      ['taxRate', '21 %', 'no flip in range', 'Microsoft'],
      [''],
    ])
  })
})

it('takes a negative number after its option', () =>
  expect(json('--ask fan --draws 100 --quarter 0 --correlation -0.5').correlation).toBe(-0.5))

it('CSV holds the table with every digit', () => {
  const rows = told(`--ask bridge ${sets} --format csv`).split('\r\n')
  const { steps } = bridge(base, turned, criterion)
  expect(rows[0]).toBe('step,effect')
  expect(rows[2]).toBe(`${steps[0]!.key},${steps[0]!.effect}`)
  expect(told('--ask heatmap --size 4x2 --format csv').split('\r\n')[0]!.split(',')).toHaveLength(5)
})

describe('refused in one sentence', () => {
  it.each([
    [
      '--ask why',
      'There is no question "why"; the questions are tornado, flips, heatmap, goal, fan, bridge, edition, irr, backtest, years, table, perShare, weighted, compare.',
    ],
    ['--ask fan --ask fan', '--ask is given twice.'],
    [
      '--seed 3',
      '--seed needs --ask: tornado, flips, heatmap, goal, fan, bridge, edition, irr, backtest, years, table, perShare, weighted, compare.',
    ],
    ['--ask flips --seed 3', '--ask flips does not take --seed; it takes --measure, --quarter, --input.'],
    ['--ask fan --line arr', '--line belongs to an answer in lines, not to --ask.'],
    [
      '--ask fan --measure profit',
      'There is no measure "profit"; the measures are valueCreated, valuePerDollar, stakeValue, paperGain, capexCover, allianceProfit.',
    ],
    ['--ask fan --quarter 25', '--quarter needs a whole number from 0 to 24, not "25".'],
    ['--ask fan --quarter 1.5', '--quarter needs a whole number from 0 to 24, not "1.5".'],
    ['--ask fan --draws 10', '--draws needs a whole number from 100 to 1000000, not "10".'],
    ['--ask fan --correlation 2', '--correlation needs a number from -1 to 1, not "2".'],
    ['--ask bridge --seed x', '--seed needs a whole number from 1 to 999999, not "x".'],
    ['--ask heatmap --across wacc --up wacc', '--across and --up are both wacc; a map needs two inputs.'],
    ['--ask heatmap --across arr', 'arr belongs to a stack: write aws.arr or alliance.arr.'],
    ['--ask heatmap --size 21', '--size is written columns x rows, from 2x2 to 201x201, as in 21x21, not "21".'],
    ['--ask heatmap --size 999x2', '--size is written columns x rows, from 2x2 to 201x201, as in 21x21, not "999x2".'],
    ['--ask goal --input wacc', '--ask goal needs --goal, as in --goal aws.valueCreated=300.'],
    ['--ask goal --goal aws.arr=3', '--ask goal needs one --input to move.'],
    ['--ask goal --goal aws.arr=3 --input wacc --input taxRate', '--ask goal needs one --input to move.'],
    [
      '--ask goal --goal aws.arr --input wacc',
      '--goal is written line=number, as in aws.valueCreated=300, not "aws.arr".',
    ],
    ['--ask goal --goal arr=3 --input wacc', 'arr is a line of each stack: write aws.arr or alliance.arr.'],
    ['--ask goal --goal profit=3 --input wacc', 'There is no line "profit"; --help lists them.'],
    ['--ask goal --goal aws.arr=much --input wacc', '--goal needs a plain number such as 0.4 or 300, not "much".'],
    [
      '--ask bridge --of aws.arr --measure stakeValue',
      '--of names a line and --measure a lead; a bridge is of one of them.',
    ],
    ['--ask bridge --of arr', 'arr is a line of each stack: write aws.arr or alliance.arr.'],
    ['--ask bridge --from-set wacc', '--from-set is written id=number, as in aws.valuation=1200, not "wacc".'],
    [
      '--ask bridge --from then',
      'There is no base "then"; the bases are article-company, article-stake, reported-2026-03-31, reported-2026-09-30, claimed-2026-11-20.',
    ],
  ])('%s', (command, sentence) => expect(() => readOptions(command.split(' '))).toThrow(new Refusal(sentence)))
})

it('is asked of npm run -s model', () => {
  const args = ['src/cli/main.ts', '--ask', 'fan', '--draws', '100', '--quarter', '1']
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  })
  expect([status, stdout]).toEqual([0, told('--ask fan --draws 100 --quarter 1')])
})
