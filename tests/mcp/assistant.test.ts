import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leadsIn } from '../../src/analysis/fan.ts'
import { flipsOf } from '../../src/analysis/flips.ts'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { carriedIn } from '../../src/export/embeddedLink.ts'
import type { ToolAnswer } from '../../src/mcp/tool.ts'
import { tools } from '../../src/mcp/tools/index.ts'
import { inputs } from '../../src/model/inputs.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'
import { readLink } from '../../src/state/codec/link.ts'

const root = join(import.meta.dirname, '../..')

/** Files may be read and no others opened, no process started; a picture is drawn by an addon. */
const limits = [
  '--no-warnings',
  '--permission',
  `--allow-fs-read=${root}/*`,
  '--allow-addons',
  '--import',
  join(root, 'tests/kit/sealed.ts'),
]

const client = new Client({ name: 'test', version: '1' })
const transport = new StdioClientTransport({
  command: process.execPath,
  args: [...limits, 'src/mcp/main.ts'],
  cwd: root,
  stderr: 'pipe',
  env: { STAKEOUT_ADDRESS: 'https://desk.example/' },
})
let complaints = ''
beforeAll(async () => {
  transport.stderr!.on('data', text => (complaints += String(text)))
  await client.connect(transport)
})
afterAll(() => client.close())

const call = async (name: string, given: Record<string, unknown> = {}) => client.callTool({ name, arguments: given })
const answer = async (name: string, given: Record<string, unknown> = {}) => {
  const { structuredContent, isError, content } = await call(name, given)
  if (isError) expect.fail(JSON.stringify(content))
  return structuredContent as ToolAnswer
}

type Number = { value: number; text: string; is: string }
const numbersIn = (value: unknown): Number[] =>
  typeof value !== 'object' || value === null
    ? []
    : 'is' in value && 'value' in value
      ? [value as Number]
      : Object.values(value).flatMap(numbersIn)

/** A call of each tool that means something. */
const calls: Record<string, Record<string, unknown>> = {
  'what-if': { scenario: { changes: { 'aws.valuation': 1200 } }, lines: ['aws.stakeValue', 'slowdown'] },
  flips: { inputs: ['aws.valuation', 'vendorMargin'] },
  tornado: { count: 3 },
  table: { across: 'aws.valuation', up: 'aws.arrGrowth', columns: '800:200:3', rows: '0.4:0.2:2' },
  goal: { line: 'aws.valueCreated', target: 300, input: 'aws.arrGrowth' },
  bridge: { scenario: { changes: { 'aws.valuation': 1200, adoptionSlowdown: 0.3 } } },
  futures: { draws: 500, quarter: 4 },
  explain: { key: 'aws.stakeValue' },
  compare: { scenarios: [{}, { base: 'article-stake' }], lines: ['aws.arr'] },
  figure: { chart: 'tornado' },
  'open-in-desk': { scenario: { changes: { 'aws.valuation': 1200 } } },
}

it('offers its tools, each with what it takes', async () => {
  const listed = (await client.listTools()).tools
  expect(listed.map(({ name }) => name)).toEqual(Object.keys(calls))
  for (const { description, inputSchema } of listed) {
    expect(description).toMatch(/\.$/)
    expect(Object.keys(inputSchema.properties ?? {})).toContain(
      description!.startsWith('Sets up') ? 'scenarios' : 'scenario',
    )
  }
})

it.each(Object.entries(calls))(
  '%s: every number says its unit, quarter, base, grade and sources',
  async (name, given) => {
    const { rows, stated, says, scenario } = await answer(name, given)
    const facts = JSON.parse(await read('stakeout://facts')) as { id: string }[]
    const known = new Set(facts.map(({ id }) => id))
    const numbers = numbersIn(rows)
    expect(numbers.length).toBeGreaterThan(['figure', 'open-in-desk'].includes(name) ? -1 : 1)
    for (const { value, text, is } of numbers) {
      expect(Number.isFinite(value) && text !== '').toBe(true)
      expect(stated[is]).toMatchObject({ unit: /./, base: /./, grade: /./ })
      expect(stated[is]!.sources.every(id => known.has(id))).toBe(true)
    }
    expect(says.length).toBeGreaterThan(0)
    expect(readLink(new URL(scenario.link).hash).dropped).toEqual([])
  },
)

const read = async (uri: string) =>
  (await client.readResource({ uri })).contents.map(one => ('text' in one ? one.text : '')).join('')

describe('its numbers are those of the analysis', () => {
  const criterion = { measure: 'valueCreated', quarter: 12 } as const
  const base = baseWorld('reported-2026-09-30')

  it('of a what-if', async () => {
    const { rows } = await answer('what-if', calls['what-if'])
    const told = whatIf(worldOf('reported-2026-09-30', { 'aws.valuation': 1200 }))
    expect(numbersIn(rows).map(({ value }) => value)).toEqual([
      told.aws.valueCreated[12]! - told.alliance.valueCreated[12]!,
      told.aws.stakeValue[12],
      told.market.slowdown[12],
    ])
  })

  it('of flips', async () => {
    const { rows } = await answer('flips', calls.flips)
    const found = flipsOf(['aws.valuation', 'vendorMargin'], base, criterion)
    expect(rows.map(({ flips }) => numbersIn(flips).map(({ value }) => value))).toEqual(found.map(({ flips }) => flips))
  })

  it('of futures, to the bit', async () => {
    const { rows } = await answer('futures', calls.futures)
    const asked = { count: 500, seed: 1, correlation: 0.5, until: 4 }
    const lines = ['aws.valueCreated', 'alliance.valueCreated'] as const
    expect(numbersIn(rows)[0]!.value).toBe(leadsIn(simulate(base, base, { ...asked, lines }), 'valueCreated', 4))
  })

  it('of a goal, which an evaluation of its answer reaches', async () => {
    const { rows } = await answer('goal', calls.goal)
    const root = numbersIn(rows.find(({ what }) => what === 'brings it'))[0]!.value
    expect(whatIf({ ...base, 'aws.arrGrowth': root }).aws.valueCreated[12]).toBeCloseTo(300, 6)
  })
})

it('a figure is a picture that carries its scenario', async () => {
  const { content } = await call('figure', {
    chart: 'arr',
    scenario: { changes: { 'aws.valuation': 1200 } },
    format: 'svg',
  })
  const picture = content.find(one => one.type === 'image')!
  expect(picture.mimeType).toBe('image/svg+xml')
  const link = carriedIn(Buffer.from(picture.data, 'base64'))
  expect(readLink(link!).state.changes).toEqual({ 'aws.valuation': 1200 })
  const png = (await call('figure', { chart: 'arr' })).content.find(one => one.type === 'image')!
  expect(Buffer.from(png.data, 'base64').subarray(1, 4).toString()).toBe('PNG')
})

it('has facts, bases, inputs, lines, words and pages to read', async () => {
  const listed = (await client.listResources()).resources
  expect(listed.map(({ uri }) => uri)).toEqual(
    expect.arrayContaining(['stakeout://facts', 'stakeout://bases', 'stakeout://words', 'stakeout://docs/model']),
  )
  for (const { uri, mimeType } of listed) {
    const text = await read(uri)
    expect(text.length, uri).toBeGreaterThan(400)
    if (mimeType === 'application/json') expect((JSON.parse(text) as unknown[]).length, uri).toBeGreaterThan(4)
  }
  await expect(read('stakeout://docs/../package.json')).rejects.toThrow('There is no resource')
})

it.each([
  ['what-if', { scenario: { base: 'x' } }, /^There is no base "x"; the bases are/],
  [
    'what-if',
    { scenario: { changes: { 'aws.arrGrowth': 50 } } },
    'aws.arrGrowth goes from -0.5 to 3 (−50 % to 300 %); 50 is outside.',
  ],
  ['what-if', { scenario: 3 }, 'A scenario is an object such as { base, changes }.'],
  ['what-if', { lines: ['arr'] }, 'arr is a line of each stack: write aws.arr or alliance.arr.'],
  ['what-if', { quarter: 99 }, 'quarter needs a whole number from 0 to 24, not "99".'],
  ['what-if', { colour: 'red' }, 'There is no argument "colour"; it takes scenario, lines, measure, quarter.'],
  ['goal', { line: 'aws.arr' }, 'It needs line, target, input; target is missing.'],
  ['figure', { chart: 'pie' }, /^There is no chart "pie"/],
  ['open-in-desk', { address: 'javascript:alert(1)' }, 'A desk has an address of http or https.'],
])('%s with %j is refused in a sentence', async (name, given, sentence) => {
  const { isError, content } = await call(name, given)
  expect(isError).toBe(true)
  expect(content[0]).toMatchObject({
    type: 'text',
    text: sentence instanceof RegExp ? (expect.stringMatching(sentence) as string) : sentence,
  })
})

it('a tool that is not there is an error of the protocol', () =>
  expect(call('shell')).rejects.toThrow('There is no tool "shell"'))

it('long work tells how far it is and can be called off; the next call is answered', async () => {
  const stop = new AbortController()
  const told: number[] = []
  const work = client.callTool(
    { name: 'futures', arguments: { draws: 1_000_000 } },
    {
      signal: stop.signal,
      onprogress: ({ progress, total }) => {
        expect(total).toBe(1_000_000)
        told.push(progress)
        if (told.length === 3) stop.abort('enough')
      },
    },
  )
  await expect(work).rejects.toThrow('enough')
  const during = told.length
  await answer('what-if')
  expect(told.slice(0, 3).toSorted((a, b) => a - b)).toEqual(told.slice(0, 3))
  expect(told.length).toBe(during)
  expect(told.at(-1)).toBeLessThan(1_000_000)
})

describe('whatever it is called with', () => {
  const mostly = <Value>(usual: fc.Arbitrary<Value>) =>
    fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: fc.anything() })
  const input = fc.constantFrom(...inputs.map(({ key }) => key))
  const line = fc.constantFrom('aws.arr', 'alliance.valueCreated', 'aws.stakeValue', 'slowdown')
  const scenario = mostly(
    fc.record(
      {
        base: fc.constantFrom('article-stake', 'reported-2026-03-31'),
        changes: fc.dictionary(input, fc.double({ min: 0.5, max: 0.9, noNaN: true }), { maxKeys: 2 }),
      },
      { requiredKeys: [] },
    ),
  )
  const values: Record<string, fc.Arbitrary<unknown>> = {
    scenario,
    start: scenario,
    scenarios: fc.array(scenario, { minLength: 1, maxLength: 3 }),
    inputs: fc.array(input, { maxLength: 2 }),
    lines: fc.array(line, { maxLength: 3 }),
    line,
    across: input,
    up: input,
    input,
    key: fc.oneof(input, line),
    measure: fc.constantFrom('valueCreated', 'stakeValue', 'allianceProfit'),
    as: fc.constantFrom('line', 'input'),
    draws: fc.integer({ min: 100, max: 200 }),
    seed: fc.integer({ min: 1, max: 9 }),
    correlation: fc.double({ min: -1, max: 1, noNaN: true }),
    quarter: fc.integer({ min: 0, max: 24 }),
    columns: fc.constantFrom('0:1:2', '0.5:0.1:2'),
    rows: fc.constantFrom('0:0.1:2', '0.5:0.1:2'),
    target: fc.double({ noNaN: true }),
    count: fc.integer({ min: 1, max: 3 }),
    address: fc.webUrl(),
  }
  const ofTool = (name: string) => {
    const { takes } = tools[name]!
    const record = fc.record(Object.fromEntries(Object.keys(takes).map(one => [one, mostly(values[one]!)])), {
      requiredKeys: [...(tools[name]!.needs ?? [])],
    })
    return fc.tuple(
      fc.constant(name),
      fc.oneof({ weight: 9, arbitrary: record }, { weight: 1, arbitrary: fc.dictionary(fc.string(), fc.anything()) }),
    )
  }
  // A picture takes a second; every other tool is called.
  const any = fc.oneof(
    ...Object.keys(tools)
      .filter(name => name !== 'figure')
      .map(ofTool),
  )

  it('1,000 times, it answers or refuses in a sentence, and stays', async () => {
    const seen = { answers: 0, refusals: 0 }
    for (const [name, given] of fc.sample(any, { seed: 26, numRuns: 1000 })) {
      const plain = JSON.parse(JSON.stringify(given)) as Record<string, unknown>
      const { isError, content, structuredContent } = await call(name, plain)
      if (isError) {
        seen.refusals++
        expect(content).toEqual([{ type: 'text', text: expect.stringMatching(/^[^\n]*\.$/) as string }])
      } else {
        seen.answers++
        const { rows, stated } = structuredContent as ToolAnswer
        expect(numbersIn(rows).every(({ is }) => is in stated)).toBe(true)
      }
    }
    expect(Math.min(seen.answers, seen.refusals)).toBeGreaterThan(100)
  })
})

it('nothing was written, no network opened and nothing said beside the protocol', () => expect(complaints).toBe(''))
