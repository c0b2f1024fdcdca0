import { existsSync } from 'node:fs'
import type { AskScenario, Option } from '../asks/ask.ts'
import { askScenarioOf, type OpenedScenario, openScenario } from '../asks/openScenario.ts'
import { refuse } from '../asks/refusal.ts'
import type { ScenarioState } from '../state/scenario/scenarioState.ts'
import { namedText } from './namedText.ts'

/** A scenario that travelled, as questions are put to it and as it was opened. */
export type SentScenario = AskScenario & OpenedScenario

/** The scenario of `--scenario`: a file that the desk saved, or else a link or a code. */
export function scenarioSent(text: string): SentScenario {
  if (text === '') return refuse('--scenario needs a file, a link or a code.')
  const isFile = existsSync(text)
  const opened = openScenario(isFile ? namedText(text).text : text, isFile)
  return { ...askScenarioOf(opened.state), ...opened }
}

/** What a scenario that travelled was judged by, as options that stand where none of these are given. */
export const optionsIn = ({
  measure,
  horizon,
  seed,
  correlation,
  map,
}: ScenarioState): { [Name in Option]?: string[] } => ({
  measure: [measure],
  quarter: [`${horizon}`],
  seed: [`${seed}`],
  correlation: [`${correlation}`],
  across: [map[0]],
  up: [map[1]],
})
