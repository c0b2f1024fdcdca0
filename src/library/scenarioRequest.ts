import type { AskScenario } from '../asks/ask.ts'
import { askScenarioOf, openScenario } from '../asks/openScenario.ts'
import { readOverrides } from '../asks/overrides.ts'
import { refuse } from '../asks/refusal.ts'
import { type BaseId, baseIds, isBase, latestBase } from '../model/bases.ts'
import type { Changes } from '../model/world.ts'
import { initial, type ScenarioState } from '../state/scenario/scenarioState.ts'
import { inPlainWords } from './plainWords.ts'

/**
 * A scenario as it is asked about: `base` (the latest one where none is named) with `changes`, inputs by key, laid over it; or `from`, a
 * link, a code, or the text of a file that the desk saved (its first scenario counts), with `changes` laid over what that has.
 */
export type ScenarioRequest = { base?: BaseId; changes?: Changes; from?: string }

/** A scenario that was read. `state` is all that a link holds of it; `dropped` has a sentence on each thing that was not read. */
export type LibraryScenario = AskScenario & { state: ScenarioState; dropped: readonly string[] }

/**
 * Reads a scenario, and holds each input to its range and kind of number. What all other functions are given may be a request, which they
 * read so, or what this returns.
 *
 * Units: billions of dollars or of shares, fractions (0.4 is 40 %), quarters, years, multiples, as `inputs` says of each.
 * Shape: a `LibraryScenario`: base, own base (or null), overrides by input key, the state, and what was not read.
 * Errors: throws a `Refusal` where a base, an input, a value, a link, a code or a file is not understood.
 */
export function scenarioFrom(request: ScenarioRequest = {}): LibraryScenario {
  return inPlainWords(() => {
    if (isRead(request)) return request
    const { base, changes = {}, from } = objectOf(request, 'A scenario is an object such as { base, changes }.')
    const overrides = changesFrom(changes)
    if (from !== undefined && base !== undefined)
      return refuse('A scenario has a base, or is read from a link, a code or a file: leave out base or from.')
    if (from !== undefined && typeof from !== 'string') return refuse('from is a link, a code, or the text of a file.')
    const opened =
      from === undefined ? { state: { ...initial, base: baseCalled(base) }, dropped: [] } : openScenario(from)
    const state = { ...opened.state, changes: { ...opened.state.changes, ...overrides } }
    const read = { ...askScenarioOf(state), state, dropped: opened.dropped }
    scenarios.add(read)
    return read
  })
}

const scenarios = new WeakSet<object>()

const isRead = (request: unknown): request is LibraryScenario =>
  typeof request === 'object' && request !== null && scenarios.has(request)

function objectOf(value: unknown, otherwise: string): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse(otherwise)
}

function baseCalled(base: unknown): BaseId {
  if (base === undefined) return latestBase
  if (typeof base !== 'string') return refuse(`A base is one of ${baseIds.join(', ')}.`)
  return isBase(base) ? base : refuse(`There is no base "${base}"; the bases are ${baseIds.join(', ')}.`)
}

/** The inputs that are set, each by the reader of `--set`. */
function changesFrom(changes: unknown): Changes {
  const given = objectOf(changes, 'changes is an object of inputs and numbers, such as { "aws.valuation": 1200 }.')
  return readOverrides(Object.entries(given).map(([key, value]) => `${key}=${numberText(key, value)}`))
}

const numberText = (key: string, value: unknown) =>
  typeof value === 'number' || typeof value === 'string' ? `${value}` : refuse(`${key} needs a number.`)
