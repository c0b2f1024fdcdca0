import { expect, it } from 'vitest'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { leadSentence, outlookLines, outlookOf } from '../../src/analysis/outlook.ts'
import { latestBase } from '../../src/model/bases.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'

const said = (
  share: number,
  side: 'aws' | 'alliance' = 'aws',
  measure: 'valueCreated' | 'allianceProfit' = 'valueCreated',
) => leadSentence({ measure, leads: Float64Array.of(share) }, 0, side)

it.each([
  [0.602, 'aws', 'Amazon leads in 60 of 100', false],
  [0.602, 'alliance', 'Microsoft leads in 40 of 100', false],
  [0.446, 'aws', 'Amazon leads in 45 of 100', true],
  [0.444, 'aws', 'Amazon leads in 44 of 100', false],
  [0.554, 'aws', 'Amazon leads in 55 of 100', true],
  [0.999, 'aws', 'Amazon leads in more than 99 of 100', false],
  [0.999, 'alliance', 'Microsoft leads in fewer than 1 of 100', false],
  [1, 'aws', 'Amazon leads in 100 of 100', false],
] as const)('a share of %s is told for %s as “%s”; close to a coin toss: %s', (share, side, says, isToss) =>
  expect(said(share, side)).toEqual({ says, isToss }),
)

it('names the whole alliance where its profit is the measure', () =>
  expect(said(0.2, 'alliance', 'allianceProfit').says).toBe('Microsoft / OpenAI / Nvidia leads in 80 of 100'))

it('counts who leads in every quarter, whatever else is asked, and spreads only what is asked', () => {
  const world = worldOf(latestBase, { 'aws.arrGrowth': 0.9 })
  const asked = { seed: 3, correlation: 0.5, count: 400, until: 24 }
  const lines = outlookLines('stakeValue', ['valueCreated'])
  const simulation = simulate(world, baseWorld(latestBase), { ...asked, lines })
  const outlook = outlookOf(simulation, { measure: 'stakeValue', quarter: 12 }, ['valueCreated'])
  const ahead = Array.from({ length: 400 }, (_, w) => w).filter(
    w =>
      simulation.columns['aws.stakeValue']![12 * 400 + w]! >= simulation.columns['alliance.stakeValue']![12 * 400 + w]!,
  )
  expect(outlook.leads[12]).toBe(ahead.length / 400)
  expect(Object.keys(outlook.fans)).toEqual(['aws.valueCreated', 'alliance.valueCreated'])
})
