import { dayHere } from '../../data/dates.ts'
import { tickerOf } from '../../data/market/value.ts'
import type { Input } from '../../model/inputs.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { type Quoted, quotedFrom } from './quoteReason.ts'
import { useMarket } from './useMarket.ts'
import { freshWord } from './words.ts'

/** What the market would make of an input: its value to the slider's step, whether it differs, and how to take it over. */
export type Offer = { quoted: Quoted; value: number; isTaken: boolean; adopt: () => void }

/** The market's value for an owner's market value, or null while there is no quote. Nothing is changed until it is adopted. */
export function useOffer({ key, side, parameter }: Input): Offer | null {
  const now = useMarket()
  const present = useDesk(desk => desk.world[key])
  const { adopt } = useActions()
  const quoted = side && quotedFrom(now, tickerOf[side], now.now)
  if (!quoted) return null
  const value = Math.round(quoted.value / parameter.step) * parameter.step
  const day = dayHere(quoted.freshness.at ?? now.now)
  return {
    quoted,
    value,
    isTaken: value === present,
    adopt: () => adopt(key, value, { says: `Market value of ${day}, ${freshWord(quoted.freshness)}` }),
  }
}
