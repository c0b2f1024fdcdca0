import type { Freshness } from '../../data/market/freshness.ts'
import { freshWords } from './words.ts'

/** Beside a number: a mark and words that say how fresh it is. */
export const Fresh = ({ freshness, words }: { freshness: Freshness; words: string }) => (
  <span className={`fresh ${freshness.state}`}>
    <i aria-hidden="true" />
    {words}
  </span>
)

type LiveNumberProps = { text: string; freshness: Freshness; words?: string }

/** A number from the market with its freshness beside it; one that is not renewed steps back. */
export const LiveNumber = ({ text, freshness, words = freshWords(freshness) }: LiveNumberProps) => (
  <>
    <b className={`liveNumber ${freshness.state}`}>{text}</b> <Fresh freshness={freshness} words={words} />
  </>
)
