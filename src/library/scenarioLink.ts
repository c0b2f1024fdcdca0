import { refuse } from '../asks/refusal.ts'
import { linkAt } from '../state/codec/link.ts'
import { inPlainWords } from './plainWords.ts'
import { type ScenarioRequest, scenarioFrom } from './scenarioRequest.ts'

/**
 * The link that opens a scenario on the desk at `address`: everything stands behind its `#`, which browsers do not send.
 *
 * Units: none.
 * Shape: a text.
 * Errors: throws a `Refusal` where the scenario is not understood or the address is none of `http` or `https`.
 */
export function scenarioLink(address: string, request: ScenarioRequest = {}): string {
  const { state } = scenarioFrom(request)
  return inPlainWords(() => {
    const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : null
    if (!url || !/^https?:$/.test(url.protocol)) return refuse('A desk has an address of http or https.')
    return linkAt(`${url.origin}${url.pathname}`, state)
  })
}
