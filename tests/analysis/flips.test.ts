import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flipsOf } from '../../src/analysis/flips.ts'
import { leaderOf, leadIf } from '../../src/analysis/leadIf.ts'
import type { Criterion } from '../../src/analysis/outcome.ts'
import { plausible } from '../../src/analysis/plausible.ts'
import { slowdownClause } from '../../src/analysis/slowdown.ts'
import { toPosition, trackValue } from '../../src/analysis/track.ts'
import { leadersOverTime, nearestFlip, nearestSentence, nearestTo, overTime } from '../../src/analysis/turning.ts'
import { grainOf } from '../../src/analysis/turns.ts'
import { verdict } from '../../src/analysis/verdict.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { baseIds } from '../../src/model/bases.ts'
import { readEntry } from '../../src/model/entry.ts'
import { runFused } from '../../src/model/fused.ts'
import { type InputKey, inputOf, inputs } from '../../src/model/inputs.ts'
import { measureIds, measures } from '../../src/model/measures.ts'
import { inputValue } from '../../src/model/wording.ts'
import { baseWorld, type World, worldOf } from '../../src/model/world.ts'
import { anyWorld, seeded, someWorlds } from '../kit/worlds.ts'
import { plain } from '../model/plain.ts'

// As the page does it: the same bits, in a third of the time.
runFused()

const criterion = { measure: 'valueCreated', quarter: 12 } as const
const latest = 'reported-2026-09-30'
/** Amazon leads, and a slowdown that is larger by half turns it. */
const turned = worldOf(latest, { 'aws.arrGrowth': 1.2, adoptionSlowdown: 0.25 })

/** Every value of a track that can be told; of a track with more than 4,000 of them, so many from end to end. */
function grainsOf(key: InputKey): number[] {
  const { parameter } = inputOf(key)
  const grain = grainOf(key)
  const first = Math.round(parameter.min / grain)
  const count = Math.round(parameter.max / grain) - first + 1
  if (count <= 4000) return Array.from({ length: count }, (_, i) => neat((first + i) * grain))
  return Array.from({ length: 4000 }, (_, i) => neat(Math.round(trackValue(i / 3999, parameter) / grain) * grain))
}

/** The slow road to the same flips: one look after the other, and the present value. Neighbours with another leader. */
function turnsSeen(key: InputKey, now: number, leadsAt: (values: number[]) => ArrayLike<number>): [number, number][] {
  const values = [...new Set([...grainsOf(key), now])].toSorted((a, b) => a - b)
  const leaders = Array.from(leadsAt(values), leaderOf)
  return values
    .slice(1)
    .flatMap((high, i) => (leaders[i] === leaders[i + 1] ? [] : [[values[i]!, high] as [number, number]]))
}

/** Of every turn the value on its far side, seen from the present one. */
const scanned = (key: InputKey, now: number, leadsAt: (values: number[]) => ArrayLike<number>): number[] =>
  turnsSeen(key, now, leadsAt).map(([low, high]) => (now <= low ? high : low))

const neat = (value: number) => Number(value.toPrecision(12)) + 0

/** Scenarios as they are made: a base, some inputs moved, a measure and a quarter. */
const scenario = fc
  .record({
    base: fc.constantFrom(...baseIds),
    moved: anyWorld,
    keys: fc.subarray(
      inputs.map(({ key }) => key),
      { maxLength: 6 },
    ),
    measure: fc.constantFrom(...measureIds),
    quarter: fc.integer({ min: 0, max: 24 }),
  })
  .map(({ base, moved, keys, ...criterion }) => ({
    world: worldOf(base, Object.fromEntries(keys.map(key => [key, moved[key]]))),
    stakes: criterion,
  }))
const scenarios = (count: number) => fc.sample(scenario, { seed: seeded.seed, numRuns: count })
/** Scenarios in which the lead turns and turns back within a thirtieth of a track: of this one. */
const turnedTwice: (ReturnType<typeof scenarios>[number] & { key: InputKey })[] = [
  {
    key: 'aws.computeRatio',
    world: baseWorld('claimed-2026-11-20'),
    stakes: { measure: 'valueCreated', quarter: 14 },
  },
  {
    key: 'adoptionSlowdown',
    world: worldOf('article-stake', { 'aws.revenueShareRate': 0.00039, 'aws.capex': 356 }),
    stakes: { measure: 'paperGain', quarter: 9 },
  },
]
const allKeys = inputs.map(({ key }) => key)

describe('flip marks', () => {
  it('stand at the value that has to be set to change the leader, all else equal', () => {
    const told = flipsOf(
      ['aws.arrGrowth', 'aws.valuation', 'adoptionSlowdown', 'slowdownStart'],
      turned,
      criterion,
    ).map(
      ({ key, flips, stretches }) =>
        `${key}: ${flips.join(' ') || 'none'}; ${stretches.map(one => `${one.leader} ${one.from} to ${one.to}`).join(', ')}`,
    )
    expect(told.join('\n')).toBe(
      [
        'aws.arrGrowth: 1.02; alliance -0.5 to 1.02, aws 1.03 to 3',
        'aws.valuation: 691; alliance 10 to 691, aws 692 to 2500',
        'adoptionSlowdown: 0.46; aws 0 to 0.45, alliance 0.46 to 1.5',
        'slowdownStart: none; aws 1 to 24',
      ].join('\n'),
    )
  })

  it('of whole quarters are the first quarter on the far side, seen from the present one', () => {
    const world = baseWorld('article-stake')
    const leadAt = (changes: Partial<World>) => {
      const { aws, alliance } = plain({ ...world, ...changes })
      return leaderOf(aws.valueCreated![12]! - alliance.valueCreated![12]!)
    }
    const [growth, end] = flipsOf(['growthHalfLife', 'alliance.revenueShareEnd'], world, criterion)
    expect([world.growthHalfLife, growth!.flips]).toEqual([5, [4]])
    expect([leadAt({ growthHalfLife: 5 }), leadAt({ growthHalfLife: 4 })]).toEqual(['aws', 'alliance'])
    expect([world['alliance.revenueShareEnd'], end!.flips]).toEqual([23, [43]])
    const at = (quarter: number) => leadAt({ 'alliance.revenueShareEnd': quarter })
    expect([at(23), at(42), at(43)]).toEqual(['aws', 'aws', 'alliance'])
  })

  it('equal a look at every value by the hand-written model', () => {
    for (const key of [
      'aws.arrGrowth',
      'alliance.arrGrowth',
      'adoptionSlowdown',
      'matureMultiple',
      'slowdownLength',
      'aws.ownership',
    ] as const)
      for (const world of [turned, baseWorld(latest), baseWorld('reported-2026-03-31')]) {
        const slow = scanned(key, world[key], values =>
          values.map(value => {
            const { aws, alliance } = plain({ ...world, [key]: value })
            return aws.valueCreated![12]! - alliance.valueCreated![12]!
          }),
        )
        expect(flipsOf([key], world, criterion)[0]!.flips, key).toEqual(slow)
      }
  })

  it('set, turn the lead, and one grain nearer do not: every flip of every input of 100 scenarios', () => {
    for (const { world, stakes: judged } of scenarios(100)) {
      const told = flipsOf(allKeys, world, judged).flatMap(({ key, flips }) =>
        flips.map((flip, i) => {
          const isAbove = flip > world[key]
          const isNearest = isAbove ? !(flips[i - 1]! > world[key]) : !(flips[i + 1]! < world[key])
          const nearer = neat(flip + (isAbove ? -1 : 1) * grainOf(key))
          const beside = isAbove ? Math.max(nearer, world[key]) : Math.min(nearer, world[key])
          return { key, flip, isNearest, beside }
        }),
      )
      const at = (value: (one: (typeof told)[number]) => number) => {
        const cases = told.map(one => ({ key: one.key, value: value(one) }))
        return Array.from(leadIf(cases, world, judged), leaderOf)
      }
      const [there, beside, here] = [at(one => one.flip), at(one => one.beside), at(one => world[one.key])]
      told.forEach(({ key, flip, isNearest }, i) => {
        const where = `${key} ${world[key]} to ${flip} on ${judged.measure} at ${judged.quarter}`
        expect(there[i], where).not.toBe(beside[i])
        if (isNearest) expect(beside[i], where).toBe(here[i])
      })
    }
  })

  it('typed as they are told, give just the value that turns the lead', () => {
    for (const { world, stakes: judged } of scenarios(60))
      for (const { key, flips } of flipsOf(allKeys, world, judged))
        for (const flip of flips.filter(value => value >= 0)) {
          const { unit, min, max } = inputOf(key).parameter
          const typed = inputValue(key, flip).replace(/^quarter /, '')
          expect(readEntry(typed, { unit, min, max, present: world[key] }), `${key} ${typed}`).toMatchObject({
            ok: true,
            value: flip,
          })
        }
  })

  /** Inputs with more values to tell than that are looked at in two scenarios only: a cap in billions, shares in thousandths. */
  const many = 10_000
  const isLong = (key: InputKey) => {
    const { min, max } = inputOf(key).parameter
    return (max - min) / grainOf(key) > many
  }

  it('are all there are, also where the lead turns twice between two looks: every value of every input of 12 scenarios', () => {
    const judgements = [...scenarios(10), ...turnedTwice]
    for (const [i, { world, stakes: judged }] of judgements.entries())
      for (const { key, flips } of flipsOf(i < 2 ? allKeys : allKeys.filter(key => !isLong(key)), world, judged)) {
        const leadsAt = (values: number[]) =>
          leadIf(
            values.map(value => ({ key, value })),
            world,
            judged,
          )
        const where = `${key} on ${judged.measure} at ${judged.quarter}`
        const seen = turnsSeen(key, world[key], leadsAt)
        expect(flips.length, where).toBe(seen.length)
        for (const [i, [low, high]] of seen.entries()) {
          const isNext = neat(high - low) <= grainOf(key)
          if (isNext) expect(flips[i], where).toBe(world[key] <= low ? high : low)
          else expect(flips[i]! >= low && flips[i]! <= high, where).toBe(true)
        }
      }
  })

  it('are two where the lead turns and turns back at once', () => {
    for (const { key, world, stakes } of turnedTwice) {
      const { parameter } = inputOf(key)
      const [low, high, ...more] = flipsOf([key], world, stakes)[0]!.flips
      expect(more).toEqual([])
      expect(toPosition(high!, parameter) - toPosition(low!, parameter)).toBeLessThan(1 / 32)
    }
  })

  it('are the same whether an input is asked alone or with all others', () => {
    const keys = inputs.map(input => input.key)
    const together = flipsOf(keys, turned, criterion)
    for (const [i, key] of keys.entries()) expect(flipsOf([key], turned, criterion)[0]).toEqual(together[i])
  })
})

const plainText = (text: string) => text.replaceAll('\u00a0', ' ')

describe('the sentence on the slowdown', () => {
  const says = (world: World, judged: Criterion = criterion) =>
    plainText(slowdownClause(flipsOf(['adoptionSlowdown'], world, judged)[0]!, world, judged))

  it('names the slowdown that hands over the lead, and where the two are level', () =>
    expect(says(turned)).toBe(
      'A slowdown of 46 % or more hands the lead to Microsoft; from 35 % to 54 % the two are level',
    ))

  it('says it of less slowdown too', () =>
    expect(says(worldOf(latest, { 'aws.arrGrowth': 1.2, adoptionSlowdown: 0.8 }))).toBe(
      'A slowdown of 45 % or less hands the lead to Amazon; from 35 % to 54 % the two are level',
    ))

  it('says from where the one in front is clearly so, where the lead stays', () =>
    expect(says(worldOf(latest, { 'aws.arrGrowth': 0.85 }))).toBe(
      'Microsoft leads at any slowdown: level up to 8 %, clear from 9 %',
    ))

  it('says that none changes the verdict where none does', () => {
    for (const measure of measureIds)
      expect(says(baseWorld(latest), { measure, quarter: 12 })).toBe('No slowdown in range changes the verdict')
  })

  /** Whether the sentence says a thing of a slowdown: its stretches, read back. */
  const holds = (stretches: string, percent: number): boolean =>
    stretches.split(/ and | or (?=from|of)/).some(stretch => {
      const [first = Number.NaN, second] = [...stretch.matchAll(/([\d.]+) %/g)].map(([, digits]) => Number(digits))
      if (/^from .* to/.test(stretch)) return percent >= first && percent <= second!
      if (/^(up to|of .* or less)/.test(stretch)) return percent <= first
      return /^(from|of .* or more)/.test(stretch) ? percent >= first : percent === first
    })

  it('says of every whole percent what the verdict says there: 20 scenarios', () => {
    for (const { world, stakes: judged } of scenarios(20)) {
      const { measure, quarter } = judged
      const sentence = says(world, judged)
      const there = (adoptionSlowdown: number) => verdict(whatIf({ ...world, adoptionSlowdown }), measure, quarter)
      const now = there(world.adoptionSlowdown)
      const [, lost] = /^A slowdown (.+) hands the lead/.exec(sentence) ?? []
      const [, always, clear] = /^(.+) leads at any slowdown: .+, clear (.+)$/.exec(sentence) ?? []
      const [, level] = /: level (.+), clear /.exec(sentence) ?? /; (.+) the two are level/.exec(sentence) ?? []
      for (let percent = 0; percent <= 150; percent++) {
        const { leader, isLevel } = there(percent / 100)
        const where = `${percent} % in "${sentence}" on ${measure} at ${quarter}`
        expect(leader !== now.leader, where).toBe(lost !== undefined && holds(lost, percent))
        const isSaidLevel =
          level === undefined ? (sentence.includes('level at any') || !lost) && now.isLevel : holds(level, percent)
        expect(isLevel, where).toBe(isSaidLevel)
        if (!always || !clear) continue
        expect(measures[measure].of(leader), where).toBe(always)
        expect(!isLevel, where).toBe(holds(clear, percent))
      }
    }
  })
})

describe('the sentences on where it turns', () => {
  it('name the input whose flip is nearest, by its share of the plausible range', () => {
    const nearest = nearestFlip(turned, baseWorld(latest), criterion)
    expect(plainText(nearestSentence(nearest))).toBe('Nearest flip: Anthropic’s ARR growth at 102 %.')
    expect(nearest!.share).toBeCloseTo((1.2 - 1.02) / (1.2 * (2 - 0.4)), 12)
  })

  it('name the same nearest input however many are asked about at a time', () => {
    for (const world of someWorlds(6)) {
      const base = baseWorld(latest)
      const all = flipsOf(
        inputs.map(({ key }) => key),
        world,
        criterion,
      )
      const shares = all.flatMap(({ key, flips }) => {
        const range = plausible(key, world, base)
        const of = inputOf(key).parameter.scale === 'log' ? Math.log : (value: number) => value
        return range && range.high > range.low
          ? flips.map(flip => Math.abs(of(flip) - of(world[key])) / (of(range.high) - of(range.low)))
          : []
      })
      const nearest = nearestFlip(world, base, criterion)
      expect(shares.length > 0).toBe(nearest !== null)
      if (nearest) expect(nearest.share).toBeCloseTo(Math.min(...shares), 9)
    }
  })

  it('halve a price as easily as they double it: the nearest flip is that by the way along the track', () => {
    expect(nearestTo('aws.valuation', 1000, [600, 1500])).toBe(1500)
    expect(nearestTo('aws.valuation', 1000, [800, 1240])).toBe(1240)
    expect(nearestTo('aws.valuation', 1000, [800, 1260])).toBe(800)
    expect(nearestTo('aws.arrGrowth', 1, [0.8, 1.26])).toBe(0.8)
    expect(nearestTo('aws.arrGrowth', 1, [])).toBeUndefined()
  })

  it('tell when the lead changes along time', () => {
    const answer = whatIf(turned)
    expect(overTime(answer, 'valueCreated', '2026-09-30')).toBe('Amazon takes the lead in Q1 2028.')
    for (const measure of measureIds)
      for (const { quarter } of leadersOverTime(answer, measure).slice(1))
        expect(verdict(answer, measure, quarter).leader).not.toBe(verdict(answer, measure, quarter - 1).leader)
  })

  it('name nobody as leading where both are equal throughout', () => {
    const alike = inputs.flatMap(({ key, id, side }) =>
      side === 'aws' ? [[key, turned[`alliance.${id}` as InputKey]]] : [],
    )
    const answer = whatIf({ ...turned, ...Object.fromEntries(alike) })
    expect(overTime(answer, 'valueCreated', '2026-09-30')).toBe('Both are equal in every quarter to Q3 2032.')
  })
})
