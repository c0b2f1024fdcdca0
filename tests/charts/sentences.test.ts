import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flipsOf } from '../../src/analysis/flips.ts'
import { goalSeek } from '../../src/analysis/goalSeek.ts'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { outcomes } from '../../src/analysis/outcome.ts'
import { leadSentence, outlookLines, outlookOf } from '../../src/analysis/outlook.ts'
import { percentileNote } from '../../src/analysis/percentileWords.ts'
import { presetEffect } from '../../src/analysis/presetEffect.ts'
import { slowdownClause } from '../../src/analysis/slowdown.ts'
import { nearestFlip, nearestSentence, overTime } from '../../src/analysis/turning.ts'
import { verdictSentence, wholeSentence, wordsText } from '../../src/analysis/verdict.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { foundFor } from '../../src/app/goal/goalChoice.ts'
import { flipText } from '../../src/app/rail/FlipTrack.tsx'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { chartHeadline } from '../../src/charts/kit/headline.ts'
import { summaryOf } from '../../src/charts/summary.ts'
import { chartOf } from '../../src/figures/chartOf.ts'
import { baseIds, bases } from '../../src/model/bases.ts'
import { type LineKey, lastQuarter, lineKeys, type StackLine } from '../../src/model/index.ts'
import { type InputKey, inputOf, inputs } from '../../src/model/inputs.ts'
import { ownerOf } from '../../src/model/keys.ts'
import { measureIds, measures } from '../../src/model/measures.ts'
import { presetIds, presets } from '../../src/model/presets.ts'
import { type Side, sides } from '../../src/model/sides.ts'
import { inputNoun, inputValue } from '../../src/model/wording.ts'
import { baseWorld, type World } from '../../src/model/world.ts'
import { sceneOf } from '../kit/scene.ts'
import { expectFigure, expectNoSlip, figureOf, plain, quarterAfter } from '../kit/sentenceReader.ts'
import { anyWorld } from '../kit/worlds.ts'

/** As a user makes them, and any at all: a few inputs moved, a lab sunk, everything moved. */
const moved = fc
  .uniqueArray(
    fc
      .constantFrom(...inputs)
      .chain(({ key, parameter: { min, max, step } }) =>
        fc
          .nat(Math.round((max - min) / step))
          .map(count => [key, Math.min(max, Number((min + count * step).toPrecision(12)))] as const),
      ),
    { maxLength: 8, selector: ([key]) => key },
  )
  .map(Object.fromEntries)
const someScene = fc
  .record({
    base: fc.constantFrom(...baseIds),
    changes: fc.oneof({ weight: 4, arbitrary: moved }, anyWorld),
    measure: fc.constantFrom(...measureIds),
    horizon: fc.nat(lastQuarter),
    key: fc.constantFrom(...inputs.map(({ key }) => key)),
    line: fc.constantFrom(...lineKeys),
    factor: fc.constantFrom(0, 0.5, 0.9, 1, 1.05, 1.5, 3),
    preset: fc.constantFrom(...presetIds),
  })
  .map(({ base, changes, measure, horizon, ...asked }) => {
    const before = baseWorld(base)
    const ghost = { answer: whatIf(before), world: before, shift: 0, isPinned: false, name: 'Base case' }
    const scene = sceneOf(changes, { base, asOf: bases[base].asOf, measure, horizon, ghost })
    return { ...asked, changes, scene }
  })
type Told = typeof someScene extends fc.Arbitrary<infer One> ? One : never

const scenarios = fc.sample(someScene, { seed: 20_261_130, numRuns: 1000 })
/** Every so manieth, for what takes a search. */
const each = (of: number): [number, Told][] =>
  scenarios.flatMap((one, i) => (i % of === 0 ? [[i, one] as [number, Told]] : []))

const owners = {
  Amazon: 'aws',
  Microsoft: 'alliance',
  'AWS / Trainium': 'aws',
  'Microsoft / OpenAI / Nvidia': 'alliance',
} as const
const labs = { Anthropic: 'aws', OpenAI: 'alliance' } as const
const sideOf = (name: string): Side =>
  ({ ...owners, ...labs })[name as 'Amazon'] ?? expect.fail(`Nobody is called ${name}`)
const other = (side: Side): Side => (side === 'aws' ? 'alliance' : 'aws')

const both = ({ answer, measure, horizon }: Pick<ChartInput, 'answer' | 'measure' | 'horizon'>) => {
  const { line } = measures[measure]
  return { aws: answer.aws[line][horizon]!, alliance: answer.alliance[line][horizon]! }
}
const leadIn = (scene: ChartInput, changes: Partial<World> = {}) => {
  const { aws, alliance } = both({ ...scene, answer: whatIf({ ...scene.world, ...changes }) })
  return {
    lead: aws - alliance,
    isLevel: aws === alliance || Math.abs(aws - alliance) < 0.05 * Math.max(Math.abs(aws), Math.abs(alliance)),
  }
}
/** The same at many values of one input, as one batch. */
function leadsAt({ world, measure, horizon: quarter }: ChartInput, key: InputKey, values: readonly number[]) {
  const { line } = measures[measure]
  const column = { [key]: Float64Array.from(values) }
  const [aws, alliance] = sides.map(side =>
    outcomes(column, values.length, world, { line: `${side}.${line}`, quarter }),
  )
  return values.map((value, i) => {
    const [one, two] = [aws![i]!, alliance![i]!]
    const isLevel = one === two || Math.abs(one - two) < 0.05 * Math.max(Math.abs(one), Math.abs(two))
    return { value, lead: one - two, isLevel, leader: one >= two ? ('aws' as const) : ('alliance' as const) }
  })
}
const leaderAt = (scene: ChartInput, changes: Partial<World> = {}): Side =>
  leadIn(scene, changes).lead >= 0 ? 'aws' : 'alliance'
/** Places over the whole track of an input; whole ones where quarters are counted. */
function placesOn(
  key: InputKey,
  count: number,
  [from, to]: [number, number] = [inputOf(key).parameter.min, inputOf(key).parameter.max],
) {
  const places = Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1))
  return inputOf(key).parameter.unit === 'quarters' ? [...new Set(places.map(Math.round))] : places
}

const sentenceOf = (chart: string, { scene }: Told) => plain(wordsText(chartHeadline(chartOf(chart, scene), scene)))
const match = (sentence: string, form: RegExp): RegExpExecArray =>
  form.exec(sentence) ?? expect.fail(`“${sentence}” is no sentence of this form: ${form}`)

const when = (scene: ChartInput) => (scene.horizon === 0 ? 'today' : quarterAfter(scene.asOf, scene.horizon))

describe('in 1,000 scenarios a sentence says what the numbers under it say', () => {
  it('no sentence has a slip: no number that is none, no unit twice, no one of many', () => {
    for (const [i, told] of scenarios.entries()) {
      const { scene, key } = told
      const { measure, answer, asOf } = scene
      for (const chart of [
        'valueCreated',
        'stakeValue',
        'arr',
        'capexCover',
        'computeDollar',
        'bridge',
        'commitments',
        'labCash',
        'stakeAfterTax',
        'influence',
      ])
        expectNoSlip(sentenceOf(chart, told), `${i} ${chart}`)
      expectNoSlip(overTime(answer, measure, asOf), `${i} over time`)
      expectNoSlip(`${inputNoun(key)}, ${inputValue(key, scene.world[key])}.`, `${i} input`)
    }
    for (const [i, told] of each(20))
      for (const chart of [
        'valueCreated',
        'stakeValue',
        'arr',
        'capexCover',
        'computeDollar',
        'commitments',
        'labCash',
        'stakeAfterTax',
        'heatmap',
      ])
        expectNoSlip(summaryOf(chartOf(chart, told.scene), told.scene), `${i} summary of ${chart}`)
  })

  it('the verdict: who, claim, quarter, both figures; and who is called level is', () => {
    for (const { scene } of scenarios) {
      const sentence = plain(wordsText(wholeSentence(verdictSentence(scene))))
      const [, who, claim, quarter, first, name, second] = match(
        sentence,
        /^On these numbers (.+?) ((?:creates|destroys|holds|has|earns|loses|is) .+?) (today|by Q\d \d{4}): (\S+?) against (?:(.+?)’s? )?([^ ]+?)\.$/,
      )
      const leader = sideOf(who!)
      const value = both(scene)
      expect(quarter!.replace('by ', '')).toBe(when(scene))
      expectFigure(first!, value[leader], sentence)
      expectFigure(second!, value[other(leader)], sentence)
      expect(value[leader] >= value[other(leader)], sentence).toBe(true)
      const isLevel = leadIn(scene).isLevel
      expect(claim!.startsWith('is level with'), sentence).toBe(isLevel)
      if (isLevel) continue
      expect(sideOf(name!)).toBe(other(leader))
      if (value[leader] - value[other(leader)] > 0.01)
        expect(first, `${sentence}: figures that differ read the same`).not.toBe(second)
      expect(/less (?:value|paper)|loses less|smaller paper loss/.test(claim!), sentence).toBe(
        value[leader] < 0 && scene.measure !== 'stakeValue',
      )
    }
  })

  it.each([
    ['arr', 'arr', /^(Today|By Q\d \d{4}) (\w+) takes in (\S+) a year, (\w+) (\S+)$/],
    ['stakeValue', 'stakeValue', /^(Today|By Q\d \d{4}) (\w+)’s? stake is worth (\S+), (\w+)’s? (\S+)$/],
    [
      'capexCover',
      'capexCover',
      /^(Today|By Q\d \d{4}) (\w+)’s? paper gain is (\S+) one year’s capex, (\w+)’s? (\S+)$/,
    ],
    [
      'labCash',
      'cash',
      /^(Today|By Q\d \d{4}) (\w+) holds (\S+) of cash(?:,? (?:after raising|with) .*?)?, (\w+) (\S+?)(?: after raising .*|, with .* missing| with .* missing)?$/,
    ],
    [
      'stakeAfterTax',
      'stakeAfterTax',
      /^(Today|By Q\d \d{4}) (\w+)’s? stake is worth (\S+) (?:after \S+ of tax|with no tax due), (\w+)’s? (\S+) (?:after|with)/,
    ],
    ['commitments', 'exposure', /^(Today|By Q\d \d{4}) (\w+)’s? exposure is (\S+), (\w+)’s? (\S+?);/],
  ] as [chart: string, line: StackLine, form: RegExp][])(
    'the headline of %s: the larger first, both to their last digit',
    (chart, line, form) => {
      for (const told of scenarios) {
        const { scene } = told
        const sentence = sentenceOf(chart, told)
        const [, quarter, first, large, second, small] = match(sentence, form)
        expect(quarter!.toLowerCase().replace('by q', 'Q')).toBe(when(scene))
        const value = (name: string) => scene.answer[sideOf(name)][line][scene.horizon]!
        expect([sideOf(first!), sideOf(second!)].toSorted()).toEqual(['alliance', 'aws'])
        expectFigure(large!, value(first!), sentence)
        expectFigure(small!, value(second!), sentence)
        expect(value(first!), sentence).toBeGreaterThanOrEqual(value(second!))
      }
    },
  )

  it('the bridge: who was ahead before, who is now, by how much, and none is ahead of an equal', () => {
    for (const told of scenarios) {
      const { scene } = told
      const sentence = sentenceOf('bridge', told)
      const [, before, after, quarter] = match(sentence, /^From (.+?) to (.+?) (today|in Q\d \d{4})$/)
      expect(quarter!.replace('in ', '')).toBe(when(scene))
      for (const [words, answer] of [
        [before, scene.ghost!.answer],
        [after, scene.answer],
      ] as const) {
        const { aws, alliance } = both({ ...scene, answer })
        if (words === 'both equal') {
          expect(aws, sentence).toBe(alliance)
          continue
        }
        const [, who, margin] = match(words!, /^(.+) ahead by (\S+)$/)
        expectFigure(margin!, Math.abs(aws - alliance), sentence)
        expect(aws === alliance ? null : aws > alliance ? 'aws' : 'alliance', sentence).toBe(sideOf(who!))
      }
    }
  })

  it('who takes the lead over time, and when', () => {
    for (const { scene } of scenarios) {
      const { answer, asOf, measure } = scene
      const { line } = measures[measure]
      const sentence = overTime(answer, measure, asOf)
      const lead = Array.from(answer.aws[line], (value, t) => value - answer.alliance[line][t]!)
      const all = /^(.+) leads in every quarter to (Q\d \d{4})\.$/.exec(sentence)
      const taken = /^(.+) takes the lead in (Q\d \d{4})/.exec(sentence)
      if (all) {
        expect(all[2]).toBe(quarterAfter(asOf, lastQuarter))
        expect(
          lead.every(one => (sideOf(all[1]!) === 'aws' ? one >= 0 : one <= 0)),
          `${sentence} ${lead.join()}`,
        ).toBe(true)
      } else if (taken) {
        const at = lead.findIndex((_, t) => quarterAfter(asOf, t) === taken[2])
        expect(sideOf(taken[1]!) === 'aws' ? lead[at]! > 0 : lead[at]! < 0, `${sentence} ${lead.join()}`).toBe(true)
        expect(
          lead.slice(0, at).every(one => (sideOf(taken[1]!) === 'aws' ? one <= 0 : one >= 0)),
          `${sentence} ${lead.join()}`,
        ).toBe(true)
      } else
        expect(
          lead.every(one => one === 0),
          sentence,
        ).toBe(true)
    }
  })

  it('where the slowdown turns the verdict it does, and where none does none does', () => {
    for (const [i, { scene }] of each(20)) {
      const { world, measure, horizon } = scene
      const criterion = { measure, quarter: horizon }
      const sentence = plain(slowdownClause(flipsOf(['adoptionSlowdown'], world, criterion)[0]!, world, criterion))
      expectNoSlip(`${sentence}.`, `${i}`)
      const turned = /^A slowdown (.+?) hands the lead to (.+?)(?:;|$)/.exec(sentence)
      const always = /^(.+?) leads at any slowdown/.exec(sentence)
      const stretches = turned ? stretchesIn(turned[1]!) : []
      const isIn = (value: number) => stretches.some(([from, to]) => value >= from - 1e-9 && value <= to + 1e-9)
      // The ends of what is said are looked at, too: there it has to hold already.
      const values = [...placesOn('adoptionSlowdown', 24), ...stretches.flat()]
      for (const { value, lead, isLevel } of leadsAt(scene, 'adoptionSlowdown', values)) {
        const said = turned ? (isIn(value) ? sideOf(turned[2]!) : null) : always ? sideOf(always[1]!) : leaderAt(scene)
        if (said) expect(said === 'aws' ? lead >= 0 : lead <= 0, `${i} ${sentence}, at ${value}`).toBe(true)
        if (!turned && !always) expect(isLevel, `${i} ${sentence}, at ${value}`).toBe(leadIn(scene).isLevel)
      }
    }
  })

  it('where an input flips the lead it does, and without a flip none of its values does', () => {
    for (const [i, { scene, key }] of each(8)) {
      const { measure, horizon, world } = scene
      const [found] = flipsOf([key], world, { measure, quarter: horizon })
      const sentence = plain(flipText(key, found!.flips))
      expectNoSlip(sentence, `${i} ${key}`)
      const now = leaderAt(scene)
      const differs = leadsAt(scene, key, placesOn(key, 16)).some(({ leader }) => leader !== now)
      if (sentence === 'no flip in range') expect(differs, `${i} ${key}: ${sentence}`).toBe(false)
      else {
        expect(sentence.split(' and ')).toHaveLength(found!.flips.length)
        expect(
          leadsAt(scene, key, found!.flips).some(({ leader }) => leader !== now),
          `${i} ${key}: ${sentence}`,
        ).toBe(true)
      }
    }
  })

  it('how many inputs each turn the lead within plausible ranges, and which moves it most', () => {
    for (const [i, told] of each(100)) {
      const sentence = sentenceOf('tornado', told)
      expectNoSlip(`${sentence}.`, `${i}`)
      const { turning, widest } = swept(told.scene)
      const [, count, , first] = match(
        sentence,
        /^(No|One|\w+) inputs?(?: each)? turns? the lead within (its plausible range|plausible ranges)(?:; (.+) moves it most)?$/,
      )
      const words = [
        'No',
        'One',
        'Two',
        'Three',
        'Four',
        'Five',
        'Six',
        'Seven',
        'Eight',
        'Nine',
        'Ten',
        'Eleven',
        'Twelve',
      ]
      const said = words.includes(count!) ? words.indexOf(count!) : Number(count)
      expect(said, `${i} ${sentence}`).toBeGreaterThanOrEqual(turning.sure)
      expect(said, `${i} ${sentence}`).toBeLessThanOrEqual(turning.near)
      if (first) expect(widest(first), `${i} ${sentence}`).toBe(true)
    }
  })

  it('the nearest flip turns the lead, and where none is said none does', () => {
    for (const [i, { scene }] of each(100)) {
      const { world, baseWorld: base, measure, horizon } = scene
      const sentence = plain(nearestSentence(nearestFlip(world, base, { measure, quarter: horizon })))
      expectNoSlip(sentence, `${i}`)
      const found = nearestFlip(world, base, { measure, quarter: horizon })
      if (found) {
        const [, noun, value] = match(sentence, /^Nearest flip: (.+) (?:at|in) (.+)\.$/)
        const named = inputs.filter(({ key }) => plain(inputNoun(key)) === noun)
        expect(
          named.some(
            ({ key }) =>
              plain(inputValue(key, found.flip)) === value &&
              leaderAt(scene, { [key]: found.flip }) !== leaderAt(scene),
          ),
          sentence,
        ).toBe(true)
      } else
        for (const { key, parameter } of inputs)
          if (parameter.spread && !parameter.undrawn)
            for (const { value, leader } of leadsAt(scene, key, placesOn(key, 7)))
              expect(leader, `${i} ${sentence} ${key} at ${value}`).toBe(leaderAt(scene))
    }
  })

  it('the corners of the map: who leads there and by how much', () => {
    for (const [i, { scene, key }] of each(100)) {
      const own = { ...scene, map: [key, key === 'wacc' ? 'adoptionSlowdown' : 'wacc'] as const }
      const chart = chartOf('heatmap', own)
      if (chart.kind !== 'map') expect.fail('The map is none')
      for (const [column, row] of [
        [0, 0],
        [chart.size[0] - 1, chart.size[1] - 1],
      ] as const) {
        const { title } = chart.saysOf(own, column, row)
        const { lead } = leadIn(own, chart.cellAt(column, row))
        if (title === 'Both are equal') expect(lead).toBe(0)
        else {
          const [, who, by] = match(plain(title), /^(.+) leads by (\S+)$/)
          expectFigure(by!, Math.abs(lead), `${i} ${title}`)
          expect(sideOf(who!) === 'aws' ? lead > 0 : lead < 0, `${i} ${title}: ${lead}`).toBe(true)
        }
      }
    }
  })

  it('what a preset does to the lead', () => {
    for (const [i, { scene, changes, preset }] of each(8)) {
      const { baseWorld: base, measure, horizon } = scene
      const { says, before, after } = presetEffect(base, changes, presets[preset], measure, horizon)
      const sentence = plain(says)
      expectNoSlip(`${sentence}.`, `${i} ${preset}`)
      const lead = (one: typeof before) => one.value.aws - one.value.alliance
      const [was, is] = [lead(before), lead(after)]
      const hands = /^Hands the lead to (.+?): (\S+) ahead, where (?:(.+) was (\S+) ahead|the two were equal)/.exec(
        sentence,
      )
      const moves = /^(Widens|Narrows) (.+?)’s? lead from (\S+) to (\S+?)(?:;|$)/.exec(sentence)
      const leaves = /^Leaves (.+?)’s? lead at (\S+?)(?:;|$)/.exec(sentence)
      if (hands) {
        expectFigure(hands[2]!, Math.abs(is), sentence)
        expect(sideOf(hands[1]!) === 'aws' ? is > 0 : is < 0, sentence).toBe(true)
        if (hands[3]) expect(sideOf(hands[3]) === 'aws' ? was > 0 : was < 0, `${i} ${sentence}: ${was}`).toBe(true)
      } else if (moves) {
        expectFigure(moves[3]!, Math.abs(was), sentence)
        expectFigure(moves[4]!, Math.abs(is), sentence)
        expect(Math.abs(is) > Math.abs(was), sentence).toBe(moves[1] === 'Widens')
        expect(sideOf(moves[2]!) === 'aws' ? is > 0 : is < 0, sentence).toBe(true)
      } else if (leaves) {
        expectFigure(leaves[2]!, Math.abs(is), sentence)
        expectFigure(leaves[2]!, Math.abs(was), sentence)
      } else {
        expect(sentence).toBe('Leaves the two equal')
        expect(is).toBe(0)
      }
    }
  })

  it('the value that reaches a goal reaches it, and where none does none does', () => {
    for (const [i, { scene, key, line, factor }] of each(25)) {
      const { answer, world, horizon } = scene
      const now = valueOf(answer, line, horizon)
      const goal = { key, line, quarter: horizon, target: now * factor }
      const { says, choices } = foundFor(goal, goalSeek(goal, world), world[key])
      const sentence = plain(says)
      expectNoSlip(sentence, `${i} ${key} ${line}`)
      const reached = (value: number) => valueOf(whatIf({ ...world, [key]: value }), line, horizon)
      const dust = 1e-6 * Math.max(1e-3, Math.abs(goal.target), Math.abs(now))
      if (/has no effect/.test(sentence))
        for (const value of placesOn(key, 9))
          expect(Math.abs(reached(value) - now), `${i} ${sentence}`).toBeLessThanOrEqual(dust)
      else if (/ reaches it(?: at \d+ values)?\.$/.test(sentence))
        for (const { value } of choices)
          expect(Math.abs(reached(value) - goal.target), `${i} ${sentence} ${value}`).toBeLessThanOrEqual(dust)
      else {
        const gaps = placesOn(key, 17).map(value => reached(value) - goal.target)
        const isWhole = inputOf(key).parameter.unit === 'quarters'
        const crosses = isWhole
          ? gaps.some(gap => gap === 0)
          : gaps.some((gap, at) => at > 0 && gap * gaps[at - 1]! < 0 && Math.abs(gap) + Math.abs(gaps[at - 1]!) < 1e-3)
        expect(crosses, `${i} ${sentence}`).toBe(false)
      }
    }
  })

  it('of how many futures a leader leads in, and where the scenario stands among them', () => {
    for (const [i, { scene }] of each(100)) {
      const { world, baseWorld: base, measure, horizon } = scene
      const futures = simulate(world, base, {
        seed: 1,
        correlation: 0.5,
        count: 200,
        lines: outlookLines(measure, []),
        until: lastQuarter,
      })
      const outlook = outlookOf(futures, { measure, quarter: horizon }, [])
      const { line } = measures[measure]
      const { columns } = futures
      const at = (side: Side) =>
        columns[`${side}.${line}` as LineKey]!.subarray(horizon * futures.count, (horizon + 1) * futures.count)
      const leader = leaderAt(scene)
      const { says } = leadSentence(outlook, horizon, leader)
      const [, who, times] = match(plain(says), /^(.+) leads in (fewer than 1|more than 99|\d+) of 100$/)
      expect(sideOf(who!)).toBe(leader)
      const share =
        Array.from(at('aws'), (value, n) => (value >= at('alliance')[n]! ? 1 : 0) as number).reduce(
          (a, b) => a + b,
          0,
        ) / futures.count
      const own = 100 * (leader === 'aws' ? share : 1 - share)
      if (/^\d/.test(times!)) expect(Math.abs(Number(times) - own), `${i} ${says}`).toBeLessThanOrEqual(0.5)
      else
        expect(times === 'fewer than 1' ? own > 0 && own < 1 : own < 100 && own > 99, `${i} ${says} ${own}`).toBe(true)
      expectNoSlip(percentileNote(outlook, horizon, leader), `${i}`)
    }
  })

  it('who is above on a chart, and from when', () => {
    for (const [i, { scene }] of each(10))
      for (const id of ['valueCreated', 'stakeValue', 'arr', 'labCash'] as const) {
        const chart = chartOf(id, scene)
        const sentence = plain(summaryOf(chart, scene))
        const line = chart
          .lines(scene)
          .map(ownerOf)
          .find(({ side }) => side !== null)!.id as StackLine
        const gap = Array.from(scene.answer.aws[line], (value, t) => value - scene.answer.alliance[line][t]!)
        const all = /([\w ]+) is above all the way\.$/.exec(sentence)
        const turns = /(\w+)[\w ]* is above at first, (.*)\.$/.exec(sentence)
        if (all) {
          const side = sideOf(/\w+/.exec(all[1]!.trim())![0])
          expect(
            gap.every(one => (side === 'aws' ? one >= 0 : one <= 0)) && gap.some(one => one !== 0),
            `${i} ${id} ${sentence}`,
          ).toBe(true)
        } else if (turns) {
          const [first] = gap.filter(one => one !== 0)
          expect(sideOf(turns[1]!) === 'aws' ? first! > 0 : first! < 0, `${i} ${id} ${sentence}`).toBe(true)
          for (const turn of turns[2]!.split(', ')) {
            const [, who, quarter] = match(turn, /^(\w+)[\w ]* from (Q\d \d{4})$/)
            const t = gap.findIndex((_, at) => quarterAfter(scene.asOf, at) === quarter)
            expect(sideOf(who!) === 'aws' ? gap[t]! > 0 : gap[t]! < 0, `${i} ${id} ${turn} ${gap[t]}`).toBe(true)
          }
        } else expect(sentence, `${i} ${id}`).toMatch(/Both are equal all the way\.$/)
      }
  })
})

const valueOf = (answer: ChartInput['answer'], key: LineKey, quarter: number): number => {
  const { side, id } = ownerOf(key)
  return (answer[side ?? 'market'] as unknown as Record<string, Float64Array>)[id]![quarter]!
}

/** The stretches of "of 50 % or more", "from 47 % to 53 % or of 60 % or less". */
function stretchesIn(words: string): [from: number, to: number][] {
  const { min, max } = inputOf('adoptionSlowdown').parameter
  return words.split(/ or (?=of|from)/).map(one => {
    const [first, second] = [...one.matchAll(/[\d.]+ %/g)].map(([text]) => figureOf(text).value)
    if (one.endsWith('or more')) return [first!, max]
    if (one.endsWith('or less')) return [min, first!]
    return [first!, second ?? first!]
  })
}

/** What inputs do to the lead over their plausible ranges, looked at in two dozen places each. */
function swept(scene: ChartInput) {
  const found = inputs.flatMap(({ key, parameter }) => {
    const { spread, min, max } = parameter
    if (!spread) return []
    const [now, start] = [scene.world[key], scene.baseWorld[key]]
    const ends = [spread.low, spread.high].map(end => (spread.relative ? now * end : now - start + end))
    const [low, high] = [Math.max(min, Math.min(now, ...ends)), Math.min(max, Math.max(now, ...ends))]
    const places = [...placesOn(key, 24, [low, high]).filter(value => value >= low && value <= high), now]
    const leads = leadsAt(scene, key, places).map(({ lead }) => lead)
    return [{ key, least: Math.min(...leads), most: Math.max(...leads) }]
  })
  const swing = Math.max(...found.map(({ least, most }) => most - least))
  const turns = (slack: number) =>
    found.filter(({ least, most }) => least < slack && most >= -slack && most - least > 0).length
  return {
    turning: { sure: turns(0), near: turns(0.02 * swing) },
    widest: (noun: string) =>
      found.some(({ key, least, most }) => plain(inputNoun(key)) === noun && most - least >= 0.97 * swing && swing > 0),
  }
}
