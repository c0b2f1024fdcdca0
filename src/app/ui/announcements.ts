import { live } from '../../live/live.ts'
import { spoken } from '../../model/spoken.ts'

/** What the page says last to who hears it, where nothing that is read says it. */
export const announcements = live('')

/** Says a sentence to who hears the page, when the reader of the screen has done; the same sentence twice is said twice. */
export function announce(says: string) {
  const next = spoken(says)
  announcements.set(next === announcements.get() ? `${next}\u00a0` : next)
}
