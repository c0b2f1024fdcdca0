import type { Input } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { usdBn } from '../../model/units.ts'
import { LiveNumber } from './Fresh.tsx'
import './market.css'
import { useOffer } from './offer.ts'

/** Beneath a market value: what the market says, how fresh that is, and the way to use it. */
export function MarketOffer({ input }: { input: Input }) {
  const offer = useOffer(input)
  if (!offer) return null
  const { quoted, isTaken, adopt } = offer
  return (
    <p className="marketOffer">
      Market <LiveNumber text={usdBn.format(quoted.value)} freshness={quoted.freshness} />{' '}
      {!isTaken && (
        <button
          type="button"
          className="textButton"
          aria-label={`Use it: the market’s ${usdBn.format(quoted.value)} for ${inputName(input.key)}`}
          onClick={adopt}
        >
          Use it
        </button>
      )}
    </p>
  )
}
