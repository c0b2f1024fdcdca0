import { describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import type { BaseId } from '../../src/model/bases.ts'
import { baseWorld } from '../../src/model/world.ts'
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
alliance.arr  $40B  $57B   $87B  $141B
`)
    expect(grid('reported-2026-09-30', { adoptionSlowdown: 0.4 }, [...arr], [0, 4, 12, 24])).toBe(`
                q0    q4    q12    q24
slowdown       0 %  30 %   40 %   40 %
aws.arr       $65B  $89B  $119B  $166B
alliance.arr  $40B  $55B   $78B  $116B
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
aws.multiple  14.8×  14.6×  10.7×  7.02×  6.91×  6.81×  10.1×  13.3×  13.1×
`))

  it('new shares at the listing dilute once, and the unlisted discount ends', () =>
    expect(
      grid(
        'article-stake',
        { illiquidity: 0.2, 'aws.ipoQuarter': 3 },
        ['aws.listed', 'aws.roundDilution', 'aws.retained', 'aws.ownership', 'aws.liquidity', 'aws.stakeValue'],
        [0, 1, 2, 3, 4],
      ),
    ).toBe(`
                       q0      q1      q2      q3      q4
aws.listed             no      no      no     yes     yes
aws.roundDilution     0 %     0 %     0 %     0 %     0 %
aws.retained        100 %    99 %    98 %    88 %    87 %
aws.ownership      18.0 %  17.8 %  17.7 %  15.8 %  15.6 %
aws.liquidity        80 %    80 %    80 %   100 %   100 %
aws.stakeValue       $59B    $70B    $81B   $104B   $116B
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
aws.operatingProfit       $5.2B  $8.4B   $12B
aws.vendorProfit          $4.9B  $7.4B   $11B
aws.allianceProfit        $5.2B  $8.4B   $12B
alliance.operatingProfit   $13B   $23B  $6.9B
alliance.vendorProfit      $11B   $12B   $16B
alliance.allianceProfit    $25B   $35B   $22B
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
aws.stakeValue       $227B  $238B  $174B  $181B
alliance.stakeValue  $241B  $247B  $253B  $258B
`))
})
