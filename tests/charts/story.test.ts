import { describe, expect, it } from 'vitest'
import { shareSays } from '../../src/analysis/influence.ts'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { outlookLines, outlookOf } from '../../src/analysis/outlook.ts'
import { toPosition } from '../../src/analysis/track.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { facesOf, wideOf } from '../../src/charts/chart.ts'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { charts } from '../../src/charts/index.ts'
import { leadNow } from '../../src/charts/kit/leads.tsx'
import { latestBase } from '../../src/model/bases.ts'
import { inputOf, inputs } from '../../src/model/inputs.ts'
import { shortName } from '../../src/model/names.ts'
import { sides } from '../../src/model/sides.ts'
import { baseWorld, type Changes, worldOf } from '../../src/model/world.ts'
import { plot, svgOf, wordsOf } from '../kit/chartDrawing.ts'
import { sceneOf } from '../kit/scene.ts'
import { plain as byHand } from '../model/plain.ts'

const base = baseWorld(latestBase)
const changed: Changes = { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 }
const plain = (text: string | number) => `${text}`.replaceAll('\u00a0', ' ')

/** A changed scenario beside its base, with its simulated futures. */
function storyOf(changes: Changes, told: Partial<ChartInput> = {}): ChartInput {
  const world = worldOf(latestBase, changes)
  const lines = outlookLines('valueCreated', ['valueCreated'])
  const simulation = simulate(world, base, { seed: 1, correlation: 0.5, count: 2000, lines, until: 24 })
  return sceneOf(changes, {
    ghost: { answer: whatIf(base), world: base, shift: 0, isPinned: false, name: 'Latest reported, 30 September 2026' },
    outlook: outlookOf(simulation, { measure: 'valueCreated', quarter: 12 }, ['valueCreated']),
    ...told,
  })
}

const chart = (id: string) => [...charts, ...charts.flatMap(facesOf)].find(one => one.id === id)!
const story = storyOf(changed)

describe('the fan', () => {
  const hero = chart('valueCreated')

  it('says its ends at the horizon, and the title beneath says what is shaded', () => {
    const words = wordsOf(hero, story)
    const { p5, p95 } = story.outlook!.fans['aws.valueCreated']!
    expect(words).toContain('9 runs in 10 (thick: 5)')
    expect(words).toContain(`Amazon $${Math.round(p5[12]!)}B to $${Math.round(p95[12]!)}B`)
    expect(hero.subtitle(story)).toBe(
      'Discounted stakes after tax plus cloud profit, less cash in. Shaded: 9 of 10 runs',
    )
  })

  it('is in view in every quarter', () => {
    if (hero.kind !== 'time') return expect.fail()
    const [low, high] = hero.extent(story)
    for (const fan of Object.values(story.outlook!.fans)) {
      expect(Math.min(...fan.p5)).toBeGreaterThanOrEqual(low)
      expect(Math.max(...fan.p95)).toBeLessThanOrEqual(high)
    }
  })

  it('has its quartiles and its median in the table, quarter by quarter', () => {
    const { head, rows } = hero.table(story)
    expect(head.slice(3, 8).map(plain)).toEqual([
      'Amazon 5 %',
      'Amazon quartile',
      'Amazon median',
      'Amazon quartile 3',
      'Amazon 95 %',
    ])
    const { p50 } = story.outlook!.fans['aws.valueCreated']!
    expect(rows.find(([quarter]) => quarter === 'Q3 2029')![5]).toBe(`$${p50[12]!.toFixed(2)}B`)
  })

  it('says in every quarter where the scenario itself stands among the runs', () => {
    if (hero.kind !== 'time') return expect.fail()
    const { lines } = story.outlook!.percentiles
    for (const quarter of [1, 12, 24]) {
      const told = hero.readings(story, quarter).filter(({ name }) => name.endsWith('this scenario'))
      expect(told.map(({ side, value }) => [side, value])).toEqual(
        sides.map(side => [side, `percentile ${Math.round(lines[`${side}.valueCreated`]![quarter]! * 100)}`]),
      )
    }
  })

  it('is not there before the futures are: the line is', () => {
    const words = wordsOf(hero, { ...story, outlook: null })
    expect(words.join()).not.toMatch(/runs/)
    expect(words.join()).toMatch(/Amazon/)
  })

  it('comes to the other charts over time where they have the whole room', () => {
    const stake = wideOf(chart('arr'))
    const fan = story.outlook!.fans['aws.valueCreated']!
    const outlook = { ...story.outlook!, fans: { 'aws.arr': fan, 'alliance.arr': fan } }
    expect(wordsOf(stake, { ...story, outlook }).join()).toMatch(/Anthropic \$\d+B to \$\d+B/)
    expect(wordsOf(chart('arr'), { ...story, outlook }).join()).not.toMatch(/runs/)
  })
})

describe('the bridge', () => {
  const bridge = chart('bridge')

  it('leads from the base to now by steps that add up', () => {
    const { rows } = bridge.table(story)
    const { aws, alliance } = byHand(base)
    const leadBefore = aws.valueCreated![12]! - alliance.valueCreated![12]!
    expect(rows.map(row => row.map(plain))).toEqual([
      ['Base case', '', `Microsoft +$${(-leadBefore).toFixed(2)}B`],
      [expect.stringMatching(/^ARR growth, Anthropic 60 % → 90 %$/), expect.any(String), expect.any(String)],
      [expect.stringMatching(/^Adoption slowdown 0 % → 25 %$/), expect.stringMatching(/^−/), expect.any(String)],
      ['Now', '', expect.any(String)],
    ])
    const dollars = (text: string) => Number(text.replace('−', '-').replace(/[^\d.-]/g, ''))
    const moved = dollars(rows[1]![1]!) + dollars(rows[2]![1]!)
    expect(leadBefore + moved).toBeCloseTo(leadNow(story), 1)
    expect(bridge.subtitle(story)).toBe(`Q3 2029: 2 steps add up to +$${Math.round(moved)}B`)
  })

  it('tells the smaller steps together on the desk, and each by itself where there is room', () => {
    const many = Object.fromEntries(
      inputs
        .filter(({ parameter }) => parameter.unit === 'fraction')
        .slice(0, 9)
        .map(({ key, parameter }) => [key, parameter.max]),
    )
    const scene = storyOf(many)
    const words = wordsOf(bridge, scene).map(plain)
    expect(words).toContain('5 other inputs')
    expect(wordsOf(wideOf(bridge), scene).filter(word => word.includes('→'))).toHaveLength(9)
  })

  it('states the error of steps that are sampled', () => {
    const many = Object.fromEntries(
      inputs
        .filter(({ parameter }) => parameter.unit === 'fraction')
        .slice(0, 17)
        .map(({ key, parameter }) => [key, parameter.max]),
    )
    expect(bridge.subtitle(storyOf(many))).toMatch(
      /^Q3 2029: 17 steps add up to .*, standard error at most \$\d+\.\d\dB$/,
    )
  })

  it('says where nothing differs from the baseline', () =>
    expect(wordsOf(bridge, sceneOf())).toEqual(['All is as in the baseline. Move a slider.']))
})

describe('influence', () => {
  const influence = chart('influence')

  it('names the inputs that the spread goes back to, most of it first', () => {
    const words = wordsOf(influence, story)
    const found = story.outlook!.influence
    expect(words[0]).toBe(shareSays(found[0]!))
    const known = found.filter(({ share }) => share !== null && share >= 0.0005)
    expect(words.length).toBe(2 * Math.min(known.length, 7))
    const shares = words.filter((_, i) => i % 2 === 0).map(text => Number.parseFloat(text))
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(words).toContain('ARR growth, both labs together')
    expect(influence.table(story).rows).toHaveLength(found.length)
  })

  it('shows no input whose share cannot be told from chance, and says so in the table', () => {
    const rows = influence.table(story).rows.map(row => row.map(plain))
    expect(rows.some(([, share]) => share === 'none')).toBe(true)
    expect(rows.some(([, share]) => /^under \d\.\d\d %$/.test(share!))).toBe(true)
    const shown = wideOf(influence)
    if (shown.kind !== 'rank') return expect.fail()
    const known = story.outlook!.influence.filter(({ share }) => share !== null && share > 0)
    expect(shown.rows(story)).toBe(known.length)
  })

  it('says that no input stands out where none does', () => {
    const outlook = { ...story.outlook!, influence: story.outlook!.influence.map(one => ({ ...one, share: null })) }
    expect(wordsOf(influence, { ...story, outlook })).toEqual(['No input stands out from chance.'])
  })

  it('waits for the futures', () =>
    expect(wordsOf(influence, sceneOf())).toEqual(['Comes with the simulated futures.']))
})

describe('the tornado', () => {
  it('has every input where there is room, those without a plausible range last and marked', () => {
    const all = wideOf(chart('tornado'))
    const known = new Set(inputs.map(({ key }) => shortName(key)))
    const marked = ', over its full range'
    const names = wordsOf(all, story).filter(word => known.has(word.replace(marked, '')))
    const isFull = names.map(name => name.endsWith(marked))
    expect(names.length).toBeGreaterThan(60)
    expect(isFull).toEqual(isFull.toSorted((a, b) => Number(a) - Number(b)))
    expect(isFull.filter(Boolean)).toHaveLength(inputs.filter(({ parameter }) => !parameter.spread).length)
  })
})

describe('the map', () => {
  it('is of any two inputs, names them, and is finer where there is room', () => {
    const map = chart('heatmap')
    if (map.kind !== 'map') return expect.fail()
    const other = map.on(['vendorMargin', 'alliance.arrGrowth'])
    expect(wordsOf(other, story).map(plain)).toEqual(
      expect.arrayContaining(['↑ ARR growth, OpenAI', 'Nvidia gross margin →']),
    )
    const runs = (one: typeof map) =>
      [...svgOf(one, story).matchAll(/M(\d+) (\d+)H(\d+)V(\d+)H/g)].map(([, ...edges]) => edges.map(Number))
    const rows = (one: typeof map) => new Set(runs(one).map(([, top]) => top)).size
    expect([rows(other), rows(wideOf(other) as typeof map)]).toEqual([11, 21])
    for (const one of [other, wideOf(other) as typeof map]) {
      const covered = runs(one).map(([left, top, right, bottom]) => (right! - left!) * (bottom! - top!))
      expect(covered.reduce((sum, area) => sum + area)).toBe(plot.width * plot.height)
    }
    expect(map.on(['vendorMargin', 'alliance.arrGrowth'])).toBe(other)
  })

  it('has a dashed ring where the baseline stands, and none where it is the same', () => {
    const map = chart('heatmap')
    const ring = (scene: ChartInput) =>
      /<circle cx="([\d.]+)" cy="([\d.]+)" r="4.5"/.exec(svgOf(map, scene))?.slice(1).map(Number)
    const place = (key: 'aws.valuation' | 'adoptionSlowdown') => toPosition(base[key], inputOf(key).parameter)
    expect(ring(story)).toEqual([
      expect.closeTo(plot.x + place('aws.valuation') * plot.width, 5),
      expect.closeTo(plot.y + (1 - place('adoptionSlowdown')) * plot.height, 5),
    ])
    expect(ring({ ...story, ghost: null })).toBeUndefined()
  })
})
