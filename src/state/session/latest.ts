import type { Outlook } from '../../analysis/outlook.ts'
import type { Live } from '../../live/live.ts'
import type { Desk } from './desk.ts'

const latest = new WeakMap<Live<Desk>, Outlook>()

/** Holds what a desk's futures say, for the panel that explains a number of them. */
export const noteOutlook = (desk: Live<Desk>, outlook: Outlook) => void latest.set(desk, outlook)

/** What the futures of a desk said last; undefined where none are drawn. */
export const latestOutlook = (desk: Live<Desk>): Outlook | undefined => latest.get(desk)
