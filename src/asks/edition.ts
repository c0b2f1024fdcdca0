import { editionBridge } from '../analysis/editionBridge.ts'
import { firstEditionBases } from '../model/firstEdition/bases.ts'
import { lineOf, stackLines } from '../model/index.ts'
import { ownerOf } from '../model/keys.ts'
import { measures } from '../model/measures.ts'
import { type Ask, cell } from './ask.ts'
import { outcomeIs, outcomeOf } from './bridge.ts'
import { refuse } from './refusal.ts'

/** What the second edition of the model changed in the lead, or in any line, by item. */
export const editionAsk = {
  does: 'splits by item what the second edition of the model changed in the lead, or in a line (--of aws.arr)',
  takes: ['measure', 'of', 'quarter'],
  read: given => {
    const outcome = outcomeOf(given)
    return scenario => {
      if (scenario.own) return refuse(`The first edition had no base “${scenario.own.label}”.`)
      const base = firstEditionBases.find(id => id === scenario.base)
      if (!base)
        return refuse(`The first edition had no base ${scenario.base}; its bases were ${firstEditionBases.join(', ')}.`)
      const { from, to, steps, idle } = editionBridge(base, scenario.overrides, outcome)
      const { unit } = 'line' in outcome ? lineOf(ownerOf(outcome.line).id) : stackLines[measures[outcome.measure].line]
      const told = steps.map(({ item, effect }) => ({ item: item.label, says: item.says, effect }))
      return {
        data: { ...outcome, from, to, steps: told, withoutEffect: idle.map(({ label }) => label) },
        head: ['step', 'effect'],
        rows: [
          ['first edition', cell(unit, from)],
          ...told.map(({ item, effect }) => [item, { value: effect, text: unit.delta(effect) }]),
          ['second edition', cell(unit, to)],
        ],
        says: [
          outcomeIs(outcome, scenario),
          'Each effect is the mean over every order of the items (Shapley value).',
          ...(idle.length > 0 ? [`Without effect: ${idle.map(({ label }) => label).join(', ')}.`] : []),
        ],
      }
    }
  },
} satisfies Ask
