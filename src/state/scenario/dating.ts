import { ageText, type Dating } from '../../model/age.ts'
import { bases, carriesFrom, readToOf } from '../../model/bases.ts'
import { type Input, type InputKey, inputOf } from '../../model/inputs.ts'
import type { Reporter } from '../../model/reports.ts'
import { dayOf } from './start.ts'
import { type Authored, reasonFor, startText } from './yours.ts'

/** What an owner's own reports tell of its stack; a lab's numbers and the price of a share are told by others. */
const reportedByOwner: readonly string[] = [
  'capex',
  'shares',
  'invested',
  'ownership',
  'rivalInvested',
  'rivalOwnership',
] satisfies Input['id'][]

const owners = { aws: 'Amazon', alliance: 'Microsoft' } as const

/** Whose reports tell an input; null where nobody's do. */
function reporterOf(key: InputKey): Reporter | null {
  if (key === 'vendorMargin') return 'Nvidia'
  const { side, id } = inputOf(key)
  return side && reportedByOwner.includes(id) ? owners[side] : null
}

/** How old a scenario's values are known to be: those of its base, and what its own sources say came in since. */
export function datingOf(scenario: Authored): Dating {
  const { base, own, changes, reasons = {} } = scenario
  const from = carriesFrom(base)
  const asOf = dayOf(scenario)
  const isOfBase = asOf === bases[base].asOf
  const readTo = isOfBase ? readToOf(from ?? base) : asOf
  const updated: { [Company in Reporter]?: string } = {}
  for (const key of Object.keys({ ...own?.reasons, ...reasons }) as InputKey[]) {
    const company = reporterOf(key)
    const reason = reasonFor({ own, changes, reasons }, key)
    if (company && reason?.date && reason.grade === 'reported' && reason.date > (updated[company] ?? ''))
      updated[company] = reason.date
  }
  return { asOf, readTo, carriedFrom: isOfBase && from ? bases[from].asOf : undefined, updated }
}

/** How old the scenario is on a day, where a company has reported since; null where none has, or the day is not known. */
export const scenarioAge = (scenario: Authored, today: string | null | undefined): string | null =>
  today ? ageText(datingOf(scenario), today) : null

/** What a scenario starts from, and how old that is on a day, where that has to be said. */
export function startOn(scenario: Authored, today: string | null | undefined): string {
  const age = scenarioAge(scenario, today)
  return age ? `${startText(scenario)} (${age})` : startText(scenario)
}
