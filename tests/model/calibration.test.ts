import { describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import { type BaseId, baseIds } from '../../src/model/bases.ts'
import { program } from '../../src/model/index.ts'
import { type InputKey, inputOf, inputs } from '../../src/model/inputs.ts'
import { isWhole } from '../../src/model/parameter.ts'
import { sides } from '../../src/model/sides.ts'
import { baseWorld, engineInputs, type World } from '../../src/model/world.ts'
import { grid } from '../kit/grid.ts'

const stakeToday = (base: BaseId) => whatIf(baseWorld(base)).aws.stakeValue[0]!

describe("Amazon's stake today", () => {
  it('is the 74 of the article, where 74 is read as the stake', () =>
    expect(stakeToday('article-stake')).toBeCloseTo(74, 12))

  it('is 13.3 where 74 is read as the company', () => expect(stakeToday('article-company')).toBeCloseTo(13.32, 12))

  it('is 74.1 in March 2026, where the filing says 74.2', () =>
    expect(stakeToday('reported-2026-03-31')).toBeCloseTo(74.1, 12))

  it('is 183 in September 2026, where the last filing says 190.4', () =>
    expect(Math.round(stakeToday('reported-2026-09-30'))).toBe(183))
})

describe('read as a story', () => {
  it('a slowdown of 40 % costs the more exposed lab more of its revenue', () => {
    const arr = ['slowdown', 'aws.arr', 'alliance.arr'] as const
    expect(grid('reported-2026-09-30', {}, [...arr], [0, 4, 12, 24])).toBe(`
                q0    q4    q12    q24
slowdown       0 %   0 %    0 %    0 %
aws.arr       $65B  $92B  $142B  $225B
alliance.arr  $50B  $71B  $108B  $173B
`)
    expect(grid('reported-2026-09-30', { adoptionSlowdown: 0.4 }, [...arr], [0, 4, 12, 24])).toBe(`
                q0    q4    q12    q24
slowdown       0 %  30 %   40 %   40 %
aws.arr       $65B  $89B  $119B  $166B
alliance.arr  $50B  $69B   $97B  $143B
`)
  })

  it('demand is a corkscrew: last quarter, grown by a quarter of a year', () =>
    expect(
      grid('article-company', {}, ['aws.pace', 'aws.headroom', 'aws.growth', 'aws.demand'], [0, 1, 2, 3, 4]),
    ).toBe(`
                 q0     q1     q2     q3     q4
aws.pace      220 %  193 %  170 %  150 %  133 %
aws.headroom  100 %  100 %  100 %  100 %  100 %
aws.growth    220 %  193 %  170 %  150 %  132 %
aws.demand    $2.0B  $2.6B  $3.4B  $4.2B  $5.2B
`))

  it('a slowdown that ends recedes as it came', () =>
    expect(
      grid(
        'reported-2026-09-30',
        { adoptionSlowdown: 1, slowdownStart: 2, slowdownRamp: 2, slowdownLength: 4 },
        ['slowdown', 'aws.felt', 'aws.multiple'],
        [0, 1, 2, 3, 4, 5, 6, 7, 8],
      ),
    ).toBe(`
                 q0     q1     q2     q3     q4     q5     q6     q7     q8
slowdown        0 %    0 %   50 %  100 %  100 %  100 %   50 %    0 %    0 %
aws.felt        0 %    0 %   40 %   80 %   80 %   80 %   40 %    0 %    0 %
aws.multiple  13.2×  12.8×  9.35×  6.06×  5.91×  5.77×  8.45×  11.0×  10.8×
`))

  it('new shares at the listing dilute once and bring cash, and the unlisted discount ends', () =>
    expect(
      grid(
        'article-stake',
        { illiquidity: 0.2, 'aws.ipoQuarter': 3 },
        [
          'aws.listed',
          'aws.roundDilution',
          'aws.listingRaise',
          'aws.cash',
          'aws.retained',
          'aws.ownership',
          'aws.liquidity',
          'aws.stakeValue',
        ],
        [0, 1, 2, 3, 4],
      ),
    ).toBe(`
                       q0      q1      q2      q3      q4
aws.listed             no      no      no     yes     yes
aws.roundDilution     0 %     0 %     0 %     0 %     0 %
aws.listingRaise       $0      $0      $0    $73B      $0
aws.cash               $0      $0      $0    $73B    $72B
aws.retained        100 %    99 %    98 %    88 %    87 %
aws.ownership      18.0 %  17.8 %  17.7 %  15.8 %  15.6 %
aws.liquidity        80 %    80 %    80 %   100 %   100 %
aws.stakeValue       $59B    $70B    $81B   $116B   $128B
`))

  it('Nvidia profit counts for the alliance alone', () =>
    expect(
      grid(
        'reported-2026-09-30',
        {},
        [
          'aws.operatingProfit',
          'aws.vendorProfit',
          'aws.allianceProfit',
          'alliance.operatingProfit',
          'alliance.vendorProfit',
          'alliance.allianceProfit',
        ],
        [0, 12, 24],
      ),
    ).toBe(`
                             q0    q12    q24
aws.operatingProfit       $7.1B   $10B   $15B
aws.vendorProfit          $4.9B  $6.2B  $8.3B
aws.allianceProfit        $7.1B   $10B   $15B
alliance.operatingProfit   $17B  $9.6B   $18B
alliance.vendorProfit      $14B   $16B   $24B
alliance.allianceProfit    $31B   $26B   $41B
`))

  it('regulators take their part from their quarter on', () =>
    expect(
      grid(
        'reported-2026-09-30',
        { regulatoryQuarter: 6, 'aws.regulatoryHaircut': 0.3, exclusivityLoss: 0.4 },
        ['regulated', 'aws.homeShare', 'aws.stakeValue', 'alliance.stakeValue'],
        [4, 5, 6, 7],
      ),
    ).toBe(`
                        q4     q5     q6     q7
regulated               no     no    yes    yes
aws.homeShare         27 %   26 %   16 %   15 %
aws.stakeValue       $220B  $228B  $165B  $170B
alliance.stakeValue  $253B  $263B  $273B  $283B
`))

  it('what was promised falls due in a rising line, and what is not used is paid in part', () =>
    expect(
      grid(
        'reported-2026-09-30',
        {},
        [
          'alliance.homeBought',
          'alliance.commitDue',
          'alliance.shortfall',
          'alliance.shortfallPaid',
          'alliance.commitLeft',
        ],
        [0, 4, 8, 12, 16, 20, 24],
      ),
    ).toBe(`
                           q0     q4     q8    q12    q16   q20   q24
alliance.homeBought      $22B   $22B   $22B   $22B   $23B  $24B  $26B
alliance.commitDue         $0   $10B   $19B   $29B   $38B  $48B  $57B
alliance.shortfall         $0     $0     $0  $7.0B   $16B  $24B  $31B
alliance.shortfallPaid     $0     $0     $0  $4.2B  $9.4B  $14B  $19B
alliance.commitLeft     $217B  $195B  $173B  $148B  $113B  $69B  $15B
`))

  it('a revenue share ends in the middle of a quarter where its cap is reached', () =>
    expect(
      grid(
        'reported-2026-09-30',
        {},
        ['alliance.revenueShare', 'alliance.sharePaid', 'alliance.lastingShare'],
        [0, 4, 7, 8, 9, 10],
      ),
    ).toBe(`
                         q0    q4    q7    q8    q9   q10
alliance.revenueShare  $10B  $14B  $17B  $18B  $11B    $0
alliance.sharePaid       $0  $13B  $25B  $29B  $32B  $32B
alliance.lastingShare   6 %   3 %   1 %   0 %   0 %   0 %
`))

  it('a lab sells shares only when its cash runs out, and at its listing', () =>
    expect(
      grid(
        'reported-2026-09-30',
        { 'alliance.cash': 20, 'alliance.ipoQuarter': 6 },
        [
          'alliance.keptFlow',
          'alliance.shortOfCash',
          'alliance.roundDilution',
          'alliance.listingRaise',
          'alliance.cash',
        ],
        [0, 1, 2, 3, 4, 5, 6, 7],
      ),
    ).toBe(`
                           q0     q1     q2     q3     q4     q5     q6     q7
alliance.keptFlow       −$35B  −$33B  −$31B  −$29B  −$27B  −$24B  −$22B  −$19B
alliance.shortOfCash       $0     $0     $0  $3.4B  $6.7B  $6.0B  $5.4B     $0
alliance.roundDilution    0 %    0 %    0 %    0 %    1 %    1 %    0 %    0 %
alliance.listingRaise      $0     $0     $0     $0     $0     $0   $36B     $0
alliance.cash            $20B   $12B  $3.9B     $0     $0     $0   $36B   $31B
`))

  it('a locked-up stake is marked down until its lock-up ends', () =>
    expect(
      grid(
        'reported-2026-09-30',
        { 'aws.ipoQuarter': 4, lockupDiscount: 0.1, lockupQuarters: 2, 'aws.rerating': 0.5 },
        ['aws.multiple', 'aws.liquidity', 'aws.stakeValue', 'aws.gainTaxDue', 'aws.stakeAfterTax'],
        [0, 1, 3, 4, 5, 6],
      ),
    ).toBe(`
                      q0     q1     q3     q4     q5     q6
aws.multiple       13.2×  6.76×  7.02×  7.14×  7.24×  7.34×
aws.liquidity      100 %  100 %  100 %   90 %   90 %  100 %
aws.stakeValue     $183B  $112B  $132B  $128B  $136B  $161B
aws.gainTaxDue      $35B   $20B   $24B   $23B   $25B   $30B
aws.stakeAfterTax  $149B   $92B  $108B  $105B  $112B  $131B
`))
})

describe.each(baseIds)('in the base %s', base => {
  const world = baseWorld(base)

  it('a shortfall never earns the owner more than a sale would', () => {
    for (const side of sides) {
      const homeCost = whatIf(world)[side].homeCost[12]!
      expect(world[`${side}.commitCollected`] - world.idleBuilt * homeCost).toBeLessThan(1 - homeCost)
    }
  })

  it('no input counted in quarters moves the value created by a jump', () => {
    const moves = inputs.flatMap(({ key, parameter }) => (isWhole(parameter) ? movesOf(world, key) : []))
    const isExpected = ({ key, from }: Move) => key.endsWith('HalfLife') || (key.endsWith('ipoQuarter') && from === 0)
    const largest = (some: Move[]) => Math.max(...some.map(({ size }) => size))
    const [expected, rest] = [moves.filter(isExpected), moves.filter(move => !isExpected(move))]
    expect(largest(rest)).toBeGreaterThan(0)
    expect(largest(rest)).toBeLessThan(largest(expected) / 5)
  })
})

type Move = { key: InputKey; from: number; size: number }

/** By how much the value that each owner has created at quarter 12 moves with each quarter of an input. */
function movesOf(world: World, key: InputKey): Move[] {
  const { min, max } = inputOf(key).parameter
  const places = Array.from({ length: max - min + 1 }, (_, i) => min + i)
  const columns = engineInputs({ ...world, [key]: Float64Array.from(places) })
  const keep = ['aws.valueCreated', 'alliance.valueCreated'] as const
  const answer = evaluate(program, { count: places.length, inputs: columns }, [...keep], 12, 12)
  return keep.flatMap(line =>
    places.slice(1).map((_, i) => ({ key, from: places[i]!, size: Math.abs(answer[line][i + 1]! - answer[line][i]!) })),
  )
}
