import { describe, expect, it } from 'vitest'
import { wordsText } from '../../src/analysis/verdict.ts'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { commitments } from '../../src/charts/commitments.tsx'
import { sharesSold } from '../../src/charts/kit/sharesSold.ts'
import { labCash } from '../../src/charts/labCash.tsx'
import { stakeAfterTax } from '../../src/charts/stakeAfterTax.tsx'
import { latestBase } from '../../src/model/bases.ts'
import { sides } from '../../src/model/sides.ts'
import { usdBn } from '../../src/model/units.ts'
import { baseWorld, type Changes, worldOf } from '../../src/model/world.ts'
import { plot, scalesOf, svgOf, wordsOf } from '../kit/chartDrawing.ts'
import { sceneOf } from '../kit/scene.ts'
import { someWorlds } from '../kit/worlds.ts'
import { plain } from '../model/plain.ts'

const byHand = (changes: Changes = {}) => plain(worldOf(latestBase, changes))
const says = (chart: typeof commitments, scene: ChartInput) => wordsText(chart.headline(scene))
const nothing: Changes = { 'aws.committed': 0, 'alliance.committed': 0 }

describe('commitments against use', () => {
  it('say who pays how much for nothing, and the exposure of both owners', () => {
    const { aws, alliance } = byHand()
    expect(aws.shortfall![12]).toBe(0)
    expect(alliance.shortfallPaid![12]).toBeGreaterThan(1)
    const [paid, exposed, other] = [alliance.shortfallPaid![12]!, alliance.exposure![12]!, aws.exposure![12]!].map(
      usdBn.format,
    )
    expect(says(commitments, sceneOf())).toBe(
      `By Q3 2029 Microsoft’s exposure is ${exposed}, Amazon’s ${other}; OpenAI pays ${paid} a year for nothing, Anthropic buys all that is due`,
    )
  })

  it('say what holds where nothing is promised, nothing is paid, all is bought or a contract is over', () => {
    expect(says(commitments, sceneOf(nothing))).toMatch(
      /^By Q3 2029 Microsoft’s exposure is \$\d+B, Amazon’s \$\d+B; neither lab has promised anything to its owner’s cloud$/,
    )
    expect(says(commitments, sceneOf({ 'aws.committed': 0 }))).toContain('Anthropic has promised nothing')
    expect(says(commitments, sceneOf({ 'alliance.commitCollected': 0 }))).toMatch(
      /OpenAI buys \$[\d.]+B a year too little and pays none of it/,
    )
    expect(says(commitments, sceneOf({ 'alliance.commitQuarters': 8 }))).toContain('OpenAI has no contract any more')
    expect(says(commitments, sceneOf({ 'aws.committed': 5 }))).toContain('Anthropic has bought all that it promised')
    expect(says(commitments, sceneOf({}, { horizon: 0 }))).toMatch(
      /^Today Microsoft’s exposure is \$\d+B, Amazon’s \$\d+B; OpenAI owes nothing yet, Anthropic owes/,
    )
  })

  it('what they say of a lab is true of its lines in any world', () => {
    for (const [i, world] of someWorlds(60).entries()) {
      const horizon = [12, 0, 24, 5][i % 4]!
      const text = says(commitments, sceneOf(world, { horizon }))
      const lines = plain(world)
      for (const [side, lab] of [
        ['aws', 'Anthropic'],
        ['alliance', 'OpenAI'],
      ] as const) {
        const of = (line: string) => lines[side][line]![horizon]!
        const isSaid = (what: string) => text.includes(`${lab} ${what}`)
        if (isSaid('buys all that is due')) expect(of('shortfall')).toBeLessThan(0.05)
        if (isSaid('has bought all')) expect([of('commitLeft'), of('shortfall')]).toEqual([0, 0])
        if (isSaid('pays $')) expect(text).toContain(`${lab} pays ${usdBn.format(of('shortfallPaid'))} a year`)
        if (isSaid('buys $')) expect(of('shortfall')).toBeGreaterThan(of('shortfallPaid'))
        if (of('shortfallPaid') >= 0.05) expect(isSaid('pays $')).toBe(true)
        expect(text).toContain(usdBn.format(of('exposure')))
        expect(of('exposure')).toBeCloseTo(of('stakeValue') + of('commitLeft'), 9)
      }
    }
  })

  it('write the exposure of both in the plot, and at the horizon what is paid for nothing, where somebody pays', () => {
    const { aws, alliance } = byHand()
    const words = wordsOf(commitments, sceneOf())
    expect(words).toContain('Exposure by Q3 2029')
    expect(words).toContain(`Amazon ${usdBn.format(aws.exposure![12]!)}`)
    expect(words).toContain(`Microsoft ${usdBn.format(alliance.exposure![12]!)}`)
    expect(words).toContain('Paid for nothing')
    expect(wordsOf(commitments, sceneOf(nothing)).join()).not.toContain('Paid for nothing')
    expect(commitments.subtitle(sceneOf(nothing))).toContain('Nothing is promised')
  })

  it('shade from what is bought to that and what is paid, and lighter up to what is due', () => {
    const scene = sceneOf()
    const { x, y } = scalesOf(commitments, scene)
    const { homeBought, shortfallPaid, commitDue } = byHand().alliance
    const shades = [...svgOf(commitments, scene).matchAll(/<path d="([^"]*)z"[^>]*fill-opacity="([\d.]+)"/g)]
    const corner = (t: number, value: number) => `${x(t).toFixed(1)} ${y(value).toFixed(1)}`
    const at = 20
    const [bought, paid, due] = [homeBought![at]!, homeBought![at]! + shortfallPaid![at]!, commitDue![at]!]
    const within = (low: number, high: number, opacity: string) =>
      shades.some(([, d, shade]) => d!.includes(corner(at, low)) && d!.includes(corner(at, high)) && shade === opacity)
    expect([within(bought, paid, '0.32'), within(paid, due, '0.1')]).toEqual([true, true])
    expect(svgOf(commitments, sceneOf(nothing))).not.toContain('fill-opacity="0.32"')
  })
})

describe('the cash of the labs', () => {
  it('is what was there, what is kept and what is raised: nothing else moves it, but where some is missing', () => {
    for (const world of someWorlds(60)) {
      const scene = sceneOf(world)
      const lines = plain(world)
      for (const side of sides) {
        const { rounds, listing, raised, missing } = sharesSold(scene.answer)[side]
        const { cash, keptFlow } = lines[side]
        let sum = 0
        for (let t = 1; t <= 24; t++) {
          sum += keptFlow![t]! / 4
          expect(listing[t]).toBeCloseTo(lines[side].listingRaise![t]!, 6)
          expect(rounds[t]).toBeGreaterThanOrEqual(0)
        }
        const size = Math.max(1, ...keptFlow!.map(Math.abs), ...cash!)
        expect(Math.abs(cash![0]! + sum + raised[24]! + missing[24]! - cash![24]!) / size).toBeLessThan(1e-8)
      }
    }
  })

  it('a round sells what its buyers then own of the lab, a fifth at the most; the rest is missing, and is said', () => {
    const poor: Changes = {
      'aws.cash': 0,
      'aws.valuation': 10,
      'aws.computeRatio': 3,
      'aws.opexRatio': 2,
      'aws.ipoQuarter': 24,
    }
    const scene = sceneOf(poor)
    const { rounds, missing } = sharesSold(scene.answer).aws
    const lines = byHand(poor).aws
    const t = 3
    expect(lines.roundDilution![t]).toBe(0.2)
    expect(rounds[t]).toBeCloseTo(0.2 * (lines.valuation![t]! + Math.max(-lines.keptFlow![t]!, 0) / 4), 9)
    expect(missing[12]).toBeGreaterThan(1)
    expect(says(labCash, scene)).toContain(
      `Anthropic $0 after raising ${usdBn.format(sharesSold(scene.answer).aws.raised[12]!)}`,
    )
    expect(says(labCash, scene)).toContain(`with ${usdBn.format(missing[12]!)} missing`)
    expect(labCash.subtitle(scene)).toContain('A round sells a fifth at most')
  })

  it('says by what a listing lifts it, and that nothing is sold where nothing is', () => {
    const { aws } = byHand()
    const quarter = baseWorld(latestBase)['aws.ipoQuarter']
    expect(wordsOf(labCash, sceneOf())).toContain(`Listing ${usdBn.format(aws.listingRaise![quarter]!)}`)
    const rich: Changes = { 'aws.ipoQuarter': 0, 'alliance.ipoQuarter': 0, 'alliance.cash': 300 }
    expect(labCash.subtitle(sceneOf(rich))).toBe('What each lab holds. No shares are sold')
    expect(says(labCash, sceneOf(rich))).not.toContain('raising')
  })
})

describe('the stake before and after tax', () => {
  it('says what is left and what the tax takes, of both owners', () => {
    const { aws, alliance } = byHand()
    const [left, due] = [alliance.stakeAfterTax![12]!, alliance.gainTaxDue![12]!]
    const [otherLeft, otherDue] = [aws.stakeAfterTax![12]!, aws.gainTaxDue![12]!]
    expect(left + due).toBeCloseTo(alliance.stakeValue![12]!, 9)
    const dollars = usdBn.format
    expect(says(stakeAfterTax, sceneOf())).toBe(
      `By Q3 2029 Microsoft’s stake is worth ${dollars(left)} after ${dollars(due)} of tax, Amazon’s ${dollars(otherLeft)} after ${dollars(otherDue)} of tax`,
    )
    expect(wordsOf(stakeAfterTax, sceneOf())).toEqual(expect.arrayContaining(['Tax', dollars(due)]))
  })

  it('says that no tax is due where there is no gain, or no rate', () => {
    for (const changes of [{ gainTax: 0 }, { 'aws.valuation': 10, 'alliance.valuation': 10 }] as Changes[]) {
      const scene = sceneOf(changes, { horizon: 0 })
      expect(says(stakeAfterTax, scene)).toMatch(/^Today \w+’s stake is worth \$[\d.]+B with no tax due, /)
      expect(wordsOf(stakeAfterTax, scene)).not.toContain('Tax')
    }
    expect(stakeAfterTax.subtitle(sceneOf({ gainTax: 0 }))).toContain('No tax is due')
  })
})

it.each([commitments, labCash, stakeAfterTax].map(chart => [chart.id, chart] as const))(
  '%s: its thinner line ends beside its own, in words and in its colour, and stands within the plot',
  (_, chart) => {
    const scene = sceneOf()
    const words = wordsOf(chart, scene)
    for (const side of sides) {
      const last = chart.second!.values(scene.answer, side)[24]!
      expect(words).toContain(`${chart.second!.short} ${usdBn.format(last)}`)
      expect(scalesOf(chart, scene).y(last)).toBeGreaterThanOrEqual(plot.y)
    }
  },
)
