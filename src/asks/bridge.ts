import { bridge } from '../analysis/bridge.ts'
import type { Outcome } from '../analysis/outcome.ts'
import { type BaseId, baseIds, bases, isBase } from '../model/bases.ts'
import { lineOf, stackLines } from '../model/index.ts'
import { ownerOf } from '../model/keys.ts'
import { measures } from '../model/measures.ts'
import { quarterLabel, quartersTo } from '../model/quarters.ts'
import { worldOf } from '../model/world.ts'
import { type Ask, type AskOptions, type AskScenario, cell, dayOfAsk, leadOn, worldsOf } from './ask.ts'
import { readOverrides } from './overrides.ts'
import { criterionFrom, lineCalled, quarterOf, seedOf } from './read.ts'
import { refuse } from './refusal.ts'

/** What moved the lead, or any line, from another scenario to this one, by input. */
export const bridgeAsk = {
  does: 'splits by input how the lead, or a line (--of aws.arr), came about from --from and --from-set, or the base',
  takes: ['measure', 'of', 'quarter', 'from', 'from-set', 'seed'],
  read: given => {
    const outcome = outcomeOf(given)
    const start = given.from === undefined ? undefined : baseCalled(given.from)
    const before = readOverrides(given['from-set'] ?? [], 'from-set')
    const seed = seedOf(given.seed)
    return scenario => {
      const [world, own] = worldsOf(scenario)
      const first = start === undefined ? { ...own, ...before } : worldOf(start, before)
      const shift = quartersTo(dayOfAsk(scenario), start === undefined ? dayOfAsk(scenario) : bases[start].asOf)
      const found = bridge(first, world, outcome, { seed, shift })
      const { unit } = 'line' in outcome ? lineOf(ownerOf(outcome.line).id) : stackLines[measures[outcome.measure].line]
      const { from, to, steps, error } = found
      return {
        data: { ...outcome, start: { base: start ?? scenario.base, overrides: before }, ...found },
        head: ['step', 'effect'],
        rows: [
          ['from', cell(unit, from)],
          ...steps.map(({ key, effect }) => [key, { value: effect, text: unit.delta(effect) }]),
          ['to', cell(unit, to)],
        ],
        says: [
          outcomeIs(outcome, scenario),
          ...(shift === 0 ? [] : ['Both are read in that quarter; “start” is what the later start does.']),
          error === null
            ? 'Each effect is the mean over every order of the changes (Shapley value).'
            : `Each effect is the mean over drawn orders of the changes (Shapley value), with a standard error of ${unit.exact(error)} at most.`,
        ],
      }
    }
  },
} satisfies Ask

/** The lead or the line that is split: `--measure` or `--of`, at `--quarter`. */
export function outcomeOf(given: AskOptions): Outcome {
  if (given.of === undefined) return criterionFrom(given)
  if (given.measure !== undefined) refuse('--of names a line and --measure a lead; a bridge is of one of them.')
  return { line: lineCalled(given.of), quarter: quarterOf(given.quarter) }
}

/** What is split, to stand at the head of the answer. */
export function outcomeIs(outcome: Outcome, scenario: AskScenario): string {
  if (!('line' in outcome)) return leadOn(outcome, scenario)
  const { label } = lineOf(ownerOf(outcome.line).id)
  const when = outcome.quarter === 0 ? 'today' : quarterLabel(dayOfAsk(scenario), outcome.quarter)
  return `${label} (${outcome.line}), ${when}`
}

const baseCalled = (text: string): BaseId =>
  isBase(text) ? text : refuse(`There is no base "${text}"; the bases are ${baseIds.join(', ')}.`)
