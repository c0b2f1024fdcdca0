import { ageText, type Dating } from '../../model/age.ts'
import { bases, carriesFrom, readToOf } from '../../model/bases.ts'
import type { InputKey } from '../../model/inputs.ts'
import type { Reporter } from '../../model/reports.ts'
import { dayOf } from './start.ts'
import { type Authored, reasonFor, startText } from './yours.ts'

/** Whose reports tell an input. */
const reporterOf = (key: InputKey): Reporter | null =>
  key.startsWith('aws.')
    ? 'Amazon'
    : key.startsWith('alliance.')
      ? 'Microsoft'
      : key === 'vendorMargin'
        ? 'Nvidia'
        : null

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
