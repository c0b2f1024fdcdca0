import { describe, expect, it } from 'vitest'
import { draws } from '../../src/analysis/draws.ts'
import { undrawnInputs, undrawnReason, undrawnSays } from '../../src/analysis/undrawn.ts'
import { baseIds } from '../../src/model/bases.ts'
import { inputs } from '../../src/model/inputs.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'
import { someWorlds } from '../kit/worlds.ts'

const latest = 'reported-2026-09-30'

describe('the reason why an input is not drawn', () => {
  it('is there for just those that are not: every base, and any worlds beside each', () => {
    const cases = baseIds.flatMap(id => {
      const base = baseWorld(id)
      return [base, ...someWorlds(4)].map(world => ({ world, base }))
    })
    for (const { world, base } of cases) {
      const drawn = draws(0, 1, world, base, { seed: 1, correlation: 0.5 })
      for (const { key } of inputs) {
        const reason = undrawnReason(key, world, base)
        expect(reason === null, key).toBe(key in drawn)
        if (reason !== null) expect(reason).toMatch(/^[A-Z].*\.$/)
      }
    }
  })

  it('gathers the inputs that are not drawn by why, and counts them', () => {
    const base = baseWorld(latest)
    const drawn = draws(0, 1, base, base, { seed: 1, correlation: 0.5 })
    const undrawn = undrawnInputs(base, base)
    const left = inputs.map(({ key }) => key).filter(key => !(key in drawn))
    expect(undrawn.flatMap(({ keys }) => keys).toSorted()).toEqual(left.toSorted())
    expect(undrawnSays(undrawn)).toBe(`${left.length} of ${inputs.length} inputs are not drawn.`)
    expect(undrawnSays([])).toBe('Every input is drawn.')
  })

  it('is the parameter’s own where it has no plausible range', () => {
    const base = baseWorld(latest)
    expect(undrawnReason('aws.invested', base, base)).toBe('Known: cash that was paid.')
    expect(undrawnReason('alliance.incomeShare', base, base)).toMatch(/^A rule of accounting/)
  })

  it('is worked out where its range is a share of nothing, or beyond the slider', () => {
    const base = baseWorld(latest)
    expect(undrawnReason('alliance.resaleFees', base, base)!.replace('\u00a0', ' ')).toBe(
      'Its plausible range is 0.5 to 1.5 times its value, and that is 0 %.',
    )
    const listed = baseWorld('claimed-2026-11-20')
    expect(undrawnReason('aws.ipoQuarter', listed, listed)).toBe(
      'Its plausible range is 0.6 to 2 times its value, and that is quarter 0.',
    )
    const gone = worldOf(latest, { exclusivityLoss: 1 })
    expect(undrawnReason('exclusivityLoss', gone, base)).toBe('Its plausible range lies beyond the end of its slider.')
  })
})
