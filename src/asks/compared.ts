import { namedScenarioOf } from '../state/scenario/baseline.ts'
import { mostCompared } from '../state/scenario/compared.ts'
import type { Compared } from '../state/scenario/scenarioState.ts'
import type { NamedText } from './ask.ts'
import { refuse } from './refusal.ts'
import { savedFrom } from './savedScenarios.ts'

/** The saved scenarios of a file as they are compared with the scenario that is asked about, and what `--against` takes differences from. */
export function comparedFrom({
  scenarios,
  against,
}: {
  scenarios?: NamedText | undefined
  against?: string
}): Compared {
  const { name, saved } = savedFrom(scenarios)
  if (saved.length > mostCompared)
    return refuse(`"${name}" has ${saved.length} scenarios; ${mostCompared} are the most that are compared.`)
  return { scenarios: saved.map(namedScenarioOf), from: columnCalled(against, saved.length) }
}

function columnCalled(text: string | undefined, count: number): Compared['from'] {
  if (text === undefined) return null
  if (text === 'present' || text === 'base') return text
  const place = /^\d+$/.test(text) ? Number(text) : 0
  return place >= 1 && place <= count
    ? place
    : refuse(
        `--against is present, base${count === 1 ? ', or 1, the scenario of the file' : `, or the place of a scenario in the file, 1 to ${count}`}, not "${text}".`,
      )
}
