import { fixed } from '../../model/digits.ts'
import type { InputKey } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { frozenSentence } from './frozenMarket.ts'
import { reasonText } from './reasons.ts'
import type { ScenarioState } from './scenarioState.ts'
import { reasonFor } from './yours.ts'

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
