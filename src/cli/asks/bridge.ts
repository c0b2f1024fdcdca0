import { bridge } from '../../analysis/bridge.ts'
import { type BaseId, baseIds, isBase } from '../../model/bases.ts'
import { stackLines } from '../../model/index.ts'
import { measures } from '../../model/measures.ts'
import { worldOf } from '../../model/world.ts'
import { readOverrides } from '../overrides.ts'
import { refuse } from '../refusal.ts'
import { type Ask, cell, leadOn, worldsOf } from './ask.ts'
import { seedOf, stakesOf } from './read.ts'

/** What moved the lead from another scenario to this one, by input. */
export const bridgeAsk: Ask = {
  does: 'splits the way from another scenario (--from, --from-set; the base if neither) to this one by input',
  takes: ['measure', 'quarter', 'from', 'from-set', 'seed'],
  read: given => {
    const stakes = stakesOf(given)
    const start = given.from === undefined ? undefined : baseCalled(given.from)
    const before = readOverrides(given['from-set'] ?? [], 'from-set')
    const seed = seedOf(given.seed)
    return scenario => {
      const [world] = worldsOf(scenario)
      const found = bridge(worldOf(start ?? scenario.base, before), world, stakes, seed)
      const { unit } = stackLines[measures[stakes.measure].line]
      const { from, to, steps, error } = found
      return {
        data: { ...stakes, start: { base: start ?? scenario.base, overrides: before }, ...found },
        head: ['step', 'effect'],
        rows: [
          ['from', cell(unit, from)],
          ...steps.map(({ key, effect }) => [key, { value: effect, text: unit.delta(effect) }]),
          ['to', cell(unit, to)],
        ],
        says: [
          leadOn(stakes, scenario),
          error === null
            ? 'Each effect is the mean over every order of the changes (Shapley value).'
            : `Each effect is the mean over drawn orders of the changes (Shapley value), with a standard error of ${unit.exact(error)} at most.`,
        ],
      }
    }
  },
}

const baseCalled = (text: string): BaseId =>
  isBase(text) ? text : refuse(`There is no base "${text}"; the bases are ${baseIds.join(', ')}.`)
