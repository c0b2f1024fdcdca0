import { expect, it } from 'vitest'
import { readFile, writeFile } from '../../src/state/codec/file.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { fieldNames, initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { sceneAdded } from '../../src/state/scenario/story.ts'
import { someScenario } from '../kit/scenarios.ts'

/** A scenario in which every field is other than on a first visit. */
const whole: ScenarioState = {
  base: 'article-stake',
  own: {
    label: 'Mine',
    asOf: '2026-12-31',
    values: { 'aws.arr': 80 },
    reasons: {
      'aws.arr': {
        says: '',
        source: 'https://example.org/q4',
        publisher: 'Amazon, filed with the SEC',
        date: '2027-01-29',
        grade: 'reported',
      },
    },
    before: {
      label: 'Mine before',
      asOf: '2026-09-30',
      values: { 'aws.arr': 75 },
      reasons: { 'aws.arr': { says: 'Board pack' } },
    },
  },
  view: 'compare',
  changes: { taxRate: 0.3 },
  measure: 'paperGain',
  horizon: 8,
  reasons: { taxRate: { says: 'Law & order', source: 'https://example.org/a?b=c' } },
  consensus: { 'aws.arr@2027-12-31': { value: 240, date: '2026-11-20', count: 34 }, taxRate: { value: 0.21 } },
  locks: ['vendorMargin'],
  ties: [{ id: 'arr', by: 'ratio' }],
  frozen: { at: '2026-11-22T14:32:05Z', quality: 'simulated', prices: { AMZN: 201.5 } },
  baseline: {
    base: 'article-company',
    own: { label: 'Theirs', asOf: '2026-06-30', values: { 'aws.arr': 70 } },
    changes: { taxRate: 0.15 },
    reasons: { taxRate: { says: 'Was so' } },
  },
  weights: [
    { name: 'Bull & more', weight: 0.25, base: 'article-stake', own: null, changes: { taxRate: 0.15 } },
    {
      name: 'Bear',
      weight: 0.75,
      base: 'article-company',
      own: null,
      changes: {},
      reasons: { taxRate: { says: 'So' } },
    },
  ],
  compared: {
    scenarios: [
      { name: 'Bull & more', base: 'article-stake', own: null, changes: { taxRate: 0.15 } },
      { name: 'Bear', base: 'article-company', own: null, changes: {}, reasons: { taxRate: { says: 'So' } } },
    ],
    from: 2,
  },
  seed: 7,
  correlation: -0.25,
  futures: 100_000,
  map: ['taxRate', 'aws.arr'],
  bridgeLine: 'aws.stakeValue',
  tables: {
    of: 'aws.arr',
    steps: { taxRate: { start: 0.1, step: 0.05, count: 5 } },
    third: 'aws.arrGrowth',
    lines: ['aws.arr', 'alliance.arr'],
    years: 'nvidia',
    yearLines: 'Cash',
    yearLine: 'capex',
    over: { aws: 7.5 },
  },
  scenes: sceneAdded([], { ...initial, horizon: 4 }, 'arr'),
}

it('leaves no field as on a first visit', () =>
  expect(fieldNames.filter(name => JSON.stringify(whole[name]) === JSON.stringify(initial[name]))).toEqual([]))

it('a whole scenario is written to the letter as links of this version are, and opens from it', () => {
  const link = [
    'v=2',
    'c=1e2e9c',
    'base=article-stake',
    'view=compare',
    'measure=paperGain',
    'horizon=8',
    'seed=7',
    'correlation=-0.25',
    'futures=100000',
    'map=taxRate%2Caws.arr',
    'bridge=aws.stakeValue',
    'table=aws.arr',
    'table.steps.taxRate=0.1%2C0.05%2C5',
    'table.third=aws.arrGrowth',
    'table.lines=aws.arr%2Calliance.arr',
    'table.years=nvidia',
    'table.yearLines=Cash',
    'table.yearLine=capex',
    'table.over.aws=7.5',
    'own=Mine',
    'own.asOf=2026-12-31',
    'own.aws.arr=80',
    'own.source.aws.arr=https%3A%2F%2Fexample.org%2Fq4',
    'own.publisher.aws.arr=Amazon%2C+filed+with+the+SEC',
    'own.date.aws.arr=2027-01-29',
    'own.grade.aws.arr=reported',
    'own.before=Mine+before',
    'own.before.asOf=2026-09-30',
    'own.before.aws.arr=75',
    'own.before.why.aws.arr=Board+pack',
    'taxRate=0.3',
    'why.taxRate=Law+%26+order',
    'source.taxRate=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc',
    'consensus.aws.arr%402027-12-31=240%2C2026-11-20%2C34',
    'consensus.taxRate=0.21',
    'locks=vendorMargin',
    'ties=arr%3Aratio',
    'pinned=article-company',
    'pinned.own=Theirs',
    'pinned.own.asOf=2026-06-30',
    'pinned.own.aws.arr=70',
    'pinned.taxRate=0.15',
    'pinned.why.taxRate=Was+so',
    'weighted=v%3D2%26name%3DBull%2B%2526%2Bmore%26weight%3D0.25%26base%3Darticle-stake%26taxRate%3D0.15',
    'weighted=v%3D2%26name%3DBear%26weight%3D0.75%26base%3Darticle-company%26why.taxRate%3DSo',
    'compared=v%3D2%26name%3DBull%2B%2526%2Bmore%26base%3Darticle-stake%26taxRate%3D0.15',
    'compared=v%3D2%26name%3DBear%26base%3Darticle-company%26why.taxRate%3DSo',
    'comparedFrom=2',
    'frozen=2026-11-22T14%3A32%3A05Z',
    'frozen.quality=simulated',
    'frozen.AMZN=201.5',
    'scene=v%3D2%26horizon%3D4%26chart%3Darr',
  ].join('&')
  expect(writeLink(whole)).toBe(link)
  expect(readLink(link)).toEqual({ state: whole, dropped: [] })
})

it('a file has its fields in the order of the first values, and all of it comes back', () => {
  const file = writeFile([someScenario('Whole', whole)])
  expect(Object.keys(JSON.parse(file).records[0].shared)).toEqual(['v', ...fieldNames])
  expect(readFile(file)).toEqual({ kept: [someScenario('Whole', whole)], dropped: [] })
})
