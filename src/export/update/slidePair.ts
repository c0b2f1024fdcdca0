import type { OpenPackage } from '../office/opened.ts'
import type { SlideRecord } from './record.ts'

/** A slide of a deck, the same as it is made now, and what it was when it was written; null where the deck has forgotten that. */
export type SlidePair = {
  deck: OpenPackage
  path: string
  fresh: OpenPackage
  from: string
  written: SlideRecord | null
}

/** What of a slide was replaced, and what was kept, in words; each is said once. */
export type SlideChanges = { replaced: Set<string>; kept: Set<string> }
