import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { chartIds } from '../../src/charts/catalogue.ts'
import { refusalText } from '../../src/cli/command.ts'
import { completionScript, shells } from '../../src/cli/completion.ts'
import { cliFormats, optionNames, readOptions } from '../../src/cli/options.ts'
import { packFile } from '../../src/cli/packFile.ts'
import { toldAs } from '../../src/cli/report.ts'
import { answerOnWrite } from '../../src/cli/watch.ts'
import { carriedInOffice } from '../../src/export/embeddedOfficeLink.ts'
import { codeOf } from '../../src/state/codec/code.ts'
import { writeFile } from '../../src/state/codec/file.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'

const folder = mkdtempSync(join(tmpdir(), 'stakeout-'))
afterAll(() => rmSync(folder, { recursive: true }))

const shared: ScenarioState = {
  ...initial,
  base: 'reported-2026-03-31',
  changes: { 'aws.valuation': 1200 },
  measure: 'stakeValue',
  horizon: 8,
}
const saved = (...states: ScenarioState[]) =>
  writeFile(
    states.map((state, i) => ({
      kind: 'scenario',
      id: `${i}`,
      name: ['Slow', 'Fast'][i]!,
      place: i + 1,
      savedAt: '2026-11-20T00:00:00Z',
      modelVersion: '2',
      shared: state,
    })),
  )
const file = join(folder, 'saved.json')
writeFileSync(file, saved(shared))

/** What is answered; the code in its provenance holds more of a scenario than options say. */
const answers = (args: string[]) => {
  const asked = readOptions([...args, '--format', 'json'])
  if (asked === 'help' || asked.format !== 'json' || !asked.question) return expect.fail('no question')
  const { provenance: _, ...told } = JSON.parse(toldAs('json', 'flips', asked, asked.question.answer(asked))) as Record<
    string,
    unknown
  >
  return told
}

describe('--scenario', () => {
  const flips = ['--ask', 'flips', '--input', 'aws.arrGrowth']

  it.each([
    ['a file', file],
    ['a link', `https://desk.example/#${writeLink(shared)}`],
  ])('takes %s, and is judged as it was there', (_, text) => {
    const set = ['--base', shared.base, '--set', 'aws.valuation=1200', '--measure', 'stakeValue', '--quarter', '8']
    expect(answers(['--scenario', text, ...flips])).toEqual(answers([...set, ...flips]))
  })

  it('takes a code, and lays over it what is set', () => {
    const told = answers(['--scenario', codeOf(shared)!, '--set', 'aws.arrGrowth=0.5', ...flips])
    expect(told).toMatchObject({ base: shared.base, overrides: { 'aws.valuation': 1200, 'aws.arrGrowth': 0.5 } })
  })

  it('is judged by what the options say where they do', () =>
    expect(answers(['--scenario', file, '--quarter', '4', ...flips])).toMatchObject({
      measure: 'stakeValue',
      quarter: 4,
    }))

  it('says what of a link is not read', () => {
    const { stderr, status } = spawnSync(process.execPath, [
      'src/cli/main.ts',
      '--scenario=https://desk.example/#v=2&wacc=0.1&colour=red',
      '--line=arr',
      '--format=csv',
    ])
    expect([String(stderr), status]).toEqual([expect.stringMatching(/^Not read: .*colour/), 0])
  })
})

describe('--pack', () => {
  const packed = async (args: string[]) => {
    const asked = readOptions([...args, '--out', 'a'])
    if (asked === 'help' || asked.format !== 'figure' || !asked.figure.pack) return expect.fail('no pack')
    return packFile(asked, { ...asked.figure, pack: asked.figure.pack })
  }

  it('has the data of every chart in a ZIP', async () => {
    const names = Object.keys(unzipSync(await packed(['--pack', 'charts', '--scenario', file, '--format', 'csv'])))
    expect(names.filter(name => name.endsWith('.csv'))).toHaveLength(chartIds.length)
    expect(names).toContain('manifest.json')
  })

  it('has every chart of each scenario that is saved in the file, under its name', async () => {
    const two = join(folder, 'two.json')
    writeFileSync(two, saved(shared, { ...shared, changes: { 'aws.valuation': 900 } }))
    const names = Object.keys(unzipSync(await packed(['--pack', 'saved', '--scenario', two, '--format', 'csv'])))
    for (const name of ['slow', 'fast'])
      expect(names.filter(one => one.endsWith('.csv') && one.includes(name))).toHaveLength(chartIds.length)
  })

  it('has the storyboard as a deck that opens it again, notes and all', async () => {
    const scene = { id: 'a', shared, charts: ['arr'], headline: 'One', notes: 'Say this', live: [] }
    const story = { ...shared, scenes: [scene, { ...scene, id: 'b', headline: null }] }
    const deck = await packed(['--pack', 'storyboard', '--scenario', `#${writeLink(story)}`, '--format', 'pptx'])
    expect(Object.keys(unzipSync(deck)).filter(name => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(2)
    expect(readLink(carriedInOffice(deck)!).state.scenes.map(({ headline, notes }) => [headline, notes])).toEqual([
      ['One', 'Say this'],
      [null, 'Say this'],
    ])
  })

  it.each([
    [['--pack', 'storyboard', '--format', 'pdf'], 'There is no storyboard'],
    [['--pack', 'saved', '--format', 'pdf'], 'There is no saved scenario'],
    [['--pack', 'saved', '--format', 'pdf', '--set', 'aws.valuation=900'], 'as they were saved: leave --set out'],
    [
      [
        '--pack',
        'storyboard',
        '--format',
        'png',
        '--scenario',
        `#${writeLink({ ...shared, scenes: [{ id: 'a', shared, charts: ['arr'], headline: null, notes: '', live: [] }] })}`,
      ],
      'A storyboard is written as pptx, ppttc or pdf.',
    ],
  ])('%j is refused', (args, sentence) => expect(packed(args)).rejects.toThrow(sentence))
})

describe('--completion', () => {
  it.each(shells)('of %s knows every option and the ids that it takes', shell => {
    const script = completionScript(shell, optionNames, cliFormats)
    for (const name of optionNames)
      expect(script).toMatch(new RegExp(shell === 'fish' ? `-l ${name}\\b` : `--${name}\\b`))
    for (const id of [...chartIds, 'tornado', 'aws.arrGrowth=']) expect(script).toContain(id)
  })

  it('completes in bash', () => {
    const words = (...typed: string[]) =>
      `COMP_WORDS=(stakeout ${typed.join(' ')}); COMP_CWORD=${typed.length}; _stakeout; echo "\${COMPREPLY[*]}"`
    const script = [
      completionScript('bash', optionNames, cliFormats),
      words('--wat'),
      words('--chart', 'tor'),
      words('--set', 'aws.arrG'),
    ].join('\n')
    expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split('\n')).toEqual([
      '--watch',
      'tornado',
      'aws.arrGrowth=',
    ])
  })
})

it('a refusal while a file is watched is JSON where that was asked for', () => {
  expect(refusalText('No.', ['--watch', 'a', '--format', 'json'])).toBe('{"refusal":"No."}')
  expect(refusalText('No.', ['--watch', 'a'])).toBe('No.')
})

it('--watch answers again when the file is written, tells what it refuses and goes on', async () => {
  const watched = join(folder, 'watched.json')
  writeFileSync(watched, saved(shared))
  const stop = new AbortController()
  const told: string[] = []
  const overrides: unknown[] = []
  const steps = [
    () => writeFileSync(watched, '{'),
    () => writeFileSync(watched, saved({ ...shared, changes: { 'aws.valuation': 900 } })),
    () => stop.abort(),
  ]
  const next = () => steps.shift()?.()
  const run = async () => {
    const asked = readOptions(['--scenario', watched])
    if (asked === 'help' || overrides.at(-1) === asked.overrides['aws.valuation']) return
    overrides.push(asked.overrides['aws.valuation'])
    next()
  }
  await answerOnWrite(
    watched,
    run,
    sentence => {
      if (!told.includes(sentence)) next()
      told.push(sentence)
    },
    stop.signal,
  )
  expect(overrides).toEqual([1200, 900])
  expect(told[0]).toBe('This is no file of Stakeout’s.')
})
