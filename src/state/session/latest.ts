import type { Outlook } from '../../analysis/outlook.ts'
import { type Live, live } from '../../live/live.ts'
import type { Desk } from './desk.ts'

const latest = new WeakMap<Live<Desk>, ReturnType<typeof live<Outlook | undefined>>>()

/** What the futures of a desk said last; undefined where none are drawn. */
export const outlookOn = (desk: Live<Desk>): Live<Outlook | undefined> => latest.get(desk) ?? begun(desk)

function begun(desk: Live<Desk>) {
  const first = live<Outlook | undefined>(undefined)
  latest.set(desk, first)
  return first
}

/** Holds what a desk's futures say, for whoever tells a number of them. */
export const noteOutlook = (desk: Live<Desk>, outlook: Outlook) => (latest.get(desk) ?? begun(desk)).set(outlook)
