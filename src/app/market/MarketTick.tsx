import { toPosition } from '../../analysis/track.ts'
import type { Input } from '../../model/inputs.ts'
import { usdBn } from '../../model/units.ts'
import './market.css'
import { useOffer } from './offer.ts'
import { freshWords } from './words.ts'

/** The market's value as a diamond above the track; the thumb stays where it is. A click adopts it, as does the button beneath. */
export function MarketTick({ input }: { input: Input }) {
  const offer = useOffer(input)
  if (!offer) return null
  const { value, adopt, quoted } = offer
  return (
    <button
      type="button"
      className="marketTick"
      style={{ left: `${toPosition(value, input.parameter) * 100}%` }}
      title={`Market ${usdBn.format(value)}, ${freshWords(quoted.freshness)}: click to use it`}
      tabIndex={-1}
      aria-hidden="true"
      onClick={adopt}
    />
  )
}
