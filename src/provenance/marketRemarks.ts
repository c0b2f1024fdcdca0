import { fixed } from '../model/digits.ts'
import type { InputKey } from '../model/inputs.ts'
import { inputName } from '../model/names.ts'
import { frozenSentence } from '../state/scenario/frozenMarket.ts'
import { reasonText } from '../state/scenario/reasons.ts'
import type { ScenarioState } from '../state/scenario/scenarioState.ts'
import { reasonFor } from '../state/scenario/yours.ts'

const marketValues = ['aws.marketCap', 'alliance.marketCap'] as const satisfies InputKey[]

/** What a picture or a file must say of the market, as sentences: what was frozen, and from where a market value was taken over. */
export function marketRemarks(shared: Pick<ScenarioState, 'frozen' | 'own' | 'changes' | 'reasons'>): string[] {
  const { frozen } = shared
  const prices = Object.entries(frozen?.prices ?? {}).map(([ticker, price]) => `${ticker} $${fixed(price, 2)}`)
  const taken = marketValues.flatMap(key => {
    const reason = reasonFor(shared, key)
    return reason ? [`${inputName(key)}: ${reasonText(reason)}.`] : []
  })
  return [...(frozen ? [`${frozenSentence(frozen)}: ${prices.join(', ')}.`] : []), ...taken]
}

/** Whether anything that a scenario has from the market is simulated. */
export const isSimulated = (shared: Pick<ScenarioState, 'frozen' | 'own' | 'changes' | 'reasons'>): boolean =>
  shared.frozen?.quality === 'simulated' ||
  marketValues.some(key => /\bsimulated$/.test(reasonFor(shared, key)?.says ?? ''))
