import { type AskScenario, startOfAsk } from '../asks/ask.ts'
import { labelOf } from '../state/scenario/start.ts'

/** The scenario in a line: "Latest reported, 30 September 2026, with adoptionSlowdown=0.4". */
export function scenarioTitle(scenario: AskScenario): string {
  const changes = Object.entries(scenario.overrides).map(([key, value]) => `${key}=${value}`)
  return [labelOf(startOfAsk(scenario)), ...(changes.length > 0 ? [`with ${changes.join(', ')}`] : [])].join(', ')
}
