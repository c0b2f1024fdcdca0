import * as v from 'valibot'
import { dayHere } from '../../data/dates.ts'
import { parsedJson } from '../../data/json.ts'
import { latestBase } from '../../model/bases.ts'
import { measures } from '../../model/measures.ts'
import { longDate, quarterLabel } from '../../model/quarters.ts'
import { readLink } from '../codec/link.ts'
import { fieldsThatDiffer, initial, type ScenarioState } from '../scenario/scenarioState.ts'
import { dayOf, labelOf } from '../scenario/start.ts'
import type { EarlierDesk } from './earlierDesks.ts'

const record = v.object({ savedAt: v.pipe(v.string(), v.isoTimestamp()), link: v.string() })

/** Reads a kept desk from anything at all, as it is told at the moment `now`; one that cannot be opened says why. */
export function readDesk(id: string, text: string | null, now: Date): EarlierDesk {
  const read = v.safeParse(record, parsedJson(text))
  if (!read.success) return { ...unread(id), says: 'cannot be opened: what this browser kept of it is damaged' }
  const { savedAt, link } = read.output
  const { state, dropped, isRefused, damage, firstEdition } = readLink(link)
  const desk = { ...unread(id), savedAt, link, when: momentText(savedAt, now) }
  if (isRefused) return { ...desk, says: `cannot be opened: ${dropped[0]}` }
  return {
    ...desk,
    shared: state,
    says: deskBrief(state),
    dropped: [...(damage ? [damage] : []), ...dropped],
    ...(firstEdition && { firstEdition }),
  }
}

const unread = (id: string) => ({ id, savedAt: '', link: '', shared: null, dropped: [], when: 'of an unknown day' })

/** A moment by the reader's clock: "today 9:05", "yesterday 23:10", "28 November 2026, 14:00". */
function momentText(savedAt: string, now: Date): string {
  const day = dayHere(savedAt)!
  const time = new Date(savedAt).toTimeString().slice(0, 5).replace(/^0/, '')
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1, 12)
  if (day === dayHere(now)) return `today ${time}`
  return day === dayHere(yesterday) ? `yesterday ${time}` : `${longDate(day)}, ${time}`
}

/** Is there anything on it but a view that somebody looked at? */
export const isWorthKeeping = (shared: ScenarioState): boolean =>
  fieldsThatDiffer(shared, initial).some(name => name !== 'view')

/** What is on a desk, in a few words: "3 changes, 3 scenes". */
function deskBrief(shared: ScenarioState): string {
  const { base, own, changes, scenes, baseline, frozen, measure, horizon } = shared
  const count = (number: number, one: string, many: string) =>
    number === 0 ? [] : [number === 1 ? `1 ${one}` : `${number} ${many}`]
  const said = [
    ...(own ? [`own base “${own.label}”`] : base === latestBase ? [] : [`from “${labelOf(shared)}”`]),
    ...count(Object.keys(changes).length, 'change', 'changes'),
    ...count(scenes.length, 'scene', 'scenes'),
    ...(baseline ? ['a pinned baseline'] : []),
    ...(frozen ? ['the market frozen'] : []),
  ]
  return said.length > 0
    ? said.join(', ')
    : `judged by ${measures[measure].label.toLowerCase()}, ${quarterLabel(dayOf(shared), horizon)}`
}
