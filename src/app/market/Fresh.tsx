import type { Freshness } from '../../data/market/freshness.ts'
import { freshWords } from './words.ts'

/** Beside a number: a mark and words that say how fresh it is. */
const Fresh = ({ freshness }: { freshness: Freshness }) => (
  <span className={`fresh ${freshness.state}`}>
    <i aria-hidden="true" />
    {freshWords(freshness)}
  </span>
)

/** A number from the market with its freshness beside it; one that is not renewed is toned down. */
export const LiveNumber = ({ text, freshness }: { text: string; freshness: Freshness }) => (
  <>
    <b className={`liveNumber ${freshness.state}`}>{text}</b> <Fresh freshness={freshness} />
  </>
)
