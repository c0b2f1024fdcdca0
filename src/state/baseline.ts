import { type Answer, whatIf } from '../analysis/whatIf.ts'
import { type BaseId, bases } from '../model/bases.ts'
import { baseWorld, worldOf } from '../model/world.ts'
import type { Baseline, Shared } from './shared.ts'

/**
 * What the scenario is compared with: the pinned scenario, or the base where none is pinned. `shift` is the quarter of
 * the scenario at which the baseline's quarter 0 lies (they may start on different days).
 */
export type Ghost = { answer: Answer; shift: number; isPinned: boolean }

/** The baseline of a state, or null where the scenario does not differ from it. */
export function ghostOf(state: Pick<Shared, 'base' | 'changes' | 'baseline'>): Ghost | null {
  const against: Baseline = state.baseline ?? { base: state.base, changes: {} }
  if (against.base === state.base && isSame(against.changes, state.changes)) return null
  return {
    answer: answerOf(against),
    shift: quartersBetween(state.base, against.base),
    isPinned: state.baseline !== null,
  }
}

let last: { of: Baseline; answer: Answer } | undefined

/** The baseline stays while the scenario moves: its answer is worked out once. */
function answerOf(of: Baseline): Answer {
  if (last?.of.base !== of.base || !isSame(last.of.changes, of.changes))
    last = {
      of,
      answer: whatIf(Object.keys(of.changes).length > 0 ? worldOf(of.base, of.changes) : baseWorld(of.base)),
    }
  return last.answer
}

const isSame = (a: Baseline['changes'], b: Baseline['changes']) =>
  a === b ||
  (Object.keys(a).length === Object.keys(b).length &&
    Object.entries(a).every(([key, value]) => b[key as keyof typeof b] === value))

/** Whole quarters from one base's day to another's. */
export function quartersBetween(from: BaseId, to: BaseId): number {
  const months = (base: BaseId) => Number(bases[base].asOf.slice(0, 4)) * 12 + Number(bases[base].asOf.slice(5, 7))
  return Math.round((months(to) - months(from)) / 3)
}
