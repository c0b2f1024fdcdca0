import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AskId, askIds } from '../../src/asks/index.ts'
import { Refusal } from '../../src/asks/refusal.ts'
import { json } from '../../src/cli/json.ts'
import { readOptions } from '../../src/cli/options.ts'
import { toldAs } from '../../src/cli/report.ts'
import { resultRows } from '../../src/cli/result.ts'
import { baseIds } from '../../src/model/bases.ts'
import { lineKeys } from '../../src/model/index.ts'
import { inputs } from '../../src/model/inputs.ts'
import { measureIds } from '../../src/model/measures.ts'
import { writeFile } from '../../src/state/codec/file.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'

const schema = JSON.parse(readFileSync('docs/schema/answer-1.json', 'utf8')) as {
  $id: string
  $defs: Record<string, { properties: Record<string, unknown>; required: string[] }>
}
const ajv = new Ajv2020({ allowUnionTypes: true })
ajv.addSchema(schema)
const isAnswer = (kind: string, answer: unknown) => {
  const check = ajv.getSchema(`${schema.$id}#/$defs/${kind}`)!
  return check(answer) ? [] : check.errors
}

/** What the command line would print. */
function answerTo(args: string[]): unknown {
  const asked = readOptions([...args, '--format', 'json'])
  if (asked === 'help' || asked.format !== 'json') return expect.fail('no answer')
  return JSON.parse(
    asked.question
      ? toldAs('json', asked.question.ask, asked, asked.question.answer(asked))
      : json(asked, resultRows(asked, asked.lines)),
  )
}

/** Options that each question may have. */
const key = fc.constantFrom(...inputs.map(one => one.key))
const line = fc.constantFrom(...lineKeys)
const quarter = fc.integer({ min: 0, max: 24 }).map(String)
const measure = fc.constantFrom(...measureIds)
const some: Partial<Record<AskId, fc.Arbitrary<Record<string, string>>>> = {
  tornado: fc.record({ measure, quarter, draws: fc.constant('200') }),
  flips: fc.record({ measure, quarter }),
  goal: fc.record({ goal: line.map(of => `${of}=100`), input: key, quarter }),
  fan: fc.record({ measure, quarter, draws: fc.constant('200') }),
  bridge: fc.oneof(
    fc.record({ measure, quarter, from: fc.constantFrom(...baseIds) }),
    fc.record({ of: line, quarter }),
  ),
  edition: fc.record({ measure, quarter, base: fc.constant('article-stake') }),
  table: fc.oneof(
    fc.record({ across: key, measure, quarter }),
    fc.record({ across: key, up: fc.constant('wacc'), of: line }),
  ),
  irr: fc.record({ quarter }),
  heatmap: fc.record({ measure, quarter, up: fc.constant('chipLife'), across: key.filter(one => one !== 'chipLife') }),
  perShare: fc.record({ quarter, over: fc.constantFrom('8,14', '20,30') }),
  years: fc.record({ years: fc.constantFrom('calendar', 'own', 'microsoft', 'nvidia') }),
}
/** A number within what an input takes. */
const set = key.chain(of => {
  const { min, max, unit } = inputs.find(one => one.key === of)!.parameter
  const value = unit === 'quarters' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
  return value.map(each => `${of}=${each}`)
})
const start = fc.record({
  base: fc.constantFrom(...baseIds),
  sets: fc.uniqueArray(set, { maxLength: 2, selector: text => text.split('=')[0] }),
})

describe('the published schema', () => {
  it('describes every question, the lines and a refusal, and is itself a schema', () => {
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(Object.keys(schema.$defs).toSorted()).toEqual(
      ['base', 'overrides', 'provenance', 'refusal', 'lines', 'comparedRow', ...askIds].toSorted(),
    )
  })

  it.each(askIds.filter(ask => ask !== 'weighted' && ask !== 'compare' && ask !== 'backtest'))(
    'has every answer of %s',
    ask => {
      fc.assert(
        fc.property(start, some[ask] ?? fc.constant({}), ({ base, sets }, options: Record<string, string>) => {
          const args = Object.entries({ base, ...options }).flatMap(([name, value]) => [`--${name}=${value}`])
          let answer
          try {
            answer = answerTo([`--ask=${ask}`, ...args, ...sets.map(text => `--set=${text}`)])
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal)
            return
          }
          expect(isAnswer(ask, answer)).toEqual([])
        }),
        { numRuns: 12, seed: 7 },
      )
    },
  )

  it('has the answers of weighted and compare', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'stakeout-')), 'saved.json')
    const saved = ['Low', 'High'].map((name, place) => ({
      kind: 'scenario' as const,
      id: name,
      name,
      place,
      savedAt: '2026-11-20T00:00:00Z',
      modelVersion: '2',
      shared: { ...initial, changes: { 'aws.valuation': 800 + 600 * place } },
    }))
    writeFileSync(file, writeFile(saved))
    expect(isAnswer('weighted', answerTo(['--ask=weighted', `--scenarios=${file}`, '--draws=200']))).toEqual([])
    expect(isAnswer('compare', answerTo(['--ask=compare', `--scenarios=${file}`, '--base=article-stake']))).toEqual([])
  })

  it('has the answer of backtest', () =>
    expect(isAnswer('backtest', answerTo(['--ask=backtest', '--base=reported-2026-03-31']))).toEqual([]))

  it('has the lines', () => {
    expect(isAnswer('lines', answerTo([]))).toEqual([])
    expect(isAnswer('lines', answerTo(['--line=arr', '--set=aws.valuation=1200']))).toEqual([])
  })

  it('has a refusal, which is JSON on standard error where JSON is asked for', () => {
    const run = (...format: string[]) =>
      spawnSync(process.execPath, ['src/cli/main.ts', '--base', 'x', ...format], { encoding: 'utf8' })
    const { status, stdout, stderr } = run('--format', 'json')
    expect([status, stdout]).toEqual([2, ''])
    const told = JSON.parse(stderr) as { refusal: string }
    expect(isAnswer('refusal', told)).toEqual([])
    expect(run().stderr).toBe(`${told.refusal}\n`)
  })

  it('takes no answer that lacks a field or has another type', () => {
    const answer = answerTo(['--ask=flips', '--input=aws.valuation']) as Record<string, unknown>
    for (const name of schema.$defs.flips!.required) {
      const { [name]: _, ...others } = answer
      expect(isAnswer('flips', others), name).not.toEqual([])
      expect(isAnswer('flips', { ...answer, [name]: 0.5 }), name).toEqual(name === 'quarter' ? [] : expect.anything())
      expect(isAnswer('flips', { ...answer, [name]: [true] }), name).not.toEqual([])
    }
  })
})
