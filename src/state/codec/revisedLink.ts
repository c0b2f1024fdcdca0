import { type InputKey, inputs } from '../../model/inputs.ts'
import { startValue, worldFrom } from '../scenario/start.ts'
import { readLink, writeLink } from './link.ts'

/** A link with other values in it, how many inputs they are, and how many more were no number and stay as they were. */
export type Revised = { link: string; count: number; unread: number }

/**
 * The scenario of a link with these values of inputs in the place of its own: what somebody did to a copy of it. Values
 * that differ by less than a spreadsheet keeps are the same. What is out of range is left to the reader of the link.
 */
export function revisedLink(link: string, values: Partial<Record<InputKey, number>>): Revised {
  const { state } = readLink(link)
  const world = worldFrom(state)
  const other = inputs.flatMap(({ key }) => {
    const value = values[key]
    return value === undefined || Number.isNaN(value) || isSame(value, world[key]) ? [] : [[key, value] as const]
  })
  const unread = Object.values(values).filter(Number.isNaN).length
  if (other.length === 0) return { link, count: 0, unread }
  const gone = new Set(other.flatMap(([key, value]) => (isSame(value, startValue(state, key)) ? [key] : [])))
  const changes = Object.entries({ ...state.changes, ...Object.fromEntries(other) })
  return {
    link: writeLink({ ...state, changes: Object.fromEntries(changes.filter(([key]) => !gone.has(key as InputKey))) }),
    count: other.length,
    unread,
  }
}

/** A spreadsheet keeps fifteen digits. */
const isSame = (a: number, b: number) => Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b))
