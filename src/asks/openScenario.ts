import { fromFile, readAnything } from '../state/codec/openLink.ts'
import { basesIn, type SavedScenario, scenariosIn } from '../state/scenario/savedItem.ts'
import { initial, type ScenarioState } from '../state/scenario/scenarioState.ts'
import type { AskScenario } from './ask.ts'
import { refuse } from './refusal.ts'

/** A scenario that travelled, a sentence on each thing of it that is not read, and of a file each scenario that is saved in it. */
export type OpenedScenario = {
  state: ScenarioState
  dropped: readonly string[]
  saved?: readonly Pick<SavedScenario, 'name' | 'shared'>[]
}

/**
 * Reads a link, a code, or the text of a file that the desk saved: of a file its first scenario counts, and where it has none its first
 * base. It is refused in one sentence.
 */
export function openScenario(text: string, isFile = false): OpenedScenario {
  const opened = isFile ? fromFile(text) : readAnything(text)
  if (opened.kind === 'problem') return refuse(`${opened.problem.replace(/\.$/, '')}.`)
  if (opened.kind === 'scenario')
    return { state: opened.state, dropped: [...(opened.damage ? [opened.damage] : []), ...opened.dropped] }
  const { kept, dropped } = opened
  const saved = scenariosIn(kept)
  if (saved[0]) return { state: saved[0].shared, dropped, saved }
  const [own] = basesIn(kept)
  if (!own) return refuse('This file has no scenario in it.')
  const { base, name: label, asOf, values, reasons, before } = own
  return {
    state: { ...initial, base, own: { label, asOf, values, ...(reasons && { reasons }), ...(before && { before }) } },
    dropped,
  }
}

/** What questions are put to, of all that a scenario holds. */
export const askScenarioOf = ({ base, own, changes, reasons, consensus }: ScenarioState): AskScenario => ({
  base,
  own,
  overrides: changes,
  reasons,
  consensus,
})
