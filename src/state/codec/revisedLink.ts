import { firstEditionWorld } from '../../model/firstEdition/world.ts'
import { startWorld, worldFrom } from '../scenario/start.ts'
import { readLink, writeLink } from './link.ts'
import { checkName } from './linkCheck.ts'

/** A link with other values in it, how many inputs they are, and how many more were no number and stay as they were. */
export type Revised = { link: string; count: number; unread: number }

type Values = { readonly [key: string]: number | undefined }

/**
 * The scenario of a link with these values of inputs in the place of its own: what somebody did to a copy of it. Values
 * that differ by less than a spreadsheet keeps are the same. What is out of range is left to the reader of the link. A copy
 * from the first edition of the model is compared with the values of then, and its link stays one of the first edition.
 */
export function revisedLink(link: string, values: Values): Revised {
  const { state, firstEdition } = readLink(link)
  const now: Values = worldFrom(state)
  const world: Values = firstEdition
    ? asThen(firstEditionWorld(firstEdition.base, firstEdition.values, worldFrom(state)))
    : now
  const given = Object.entries(values).filter(
    (entry): entry is [string, number] => world[entry[0]] !== undefined && entry[1] !== undefined,
  )
  const other = given.filter(([key, value]) => !Number.isNaN(value) && !isSame(value, world[key]!))
  const unread = given.filter(([, value]) => Number.isNaN(value)).length
  if (other.length === 0) return { link, count: 0, unread }
  return { link: firstEdition ? withPairs(link, other) : withChanges(), count: other.length, unread }

  function withChanges() {
    const start: Values = startWorld(state)
    const gone = new Set(other.flatMap(([key, value]) => (isSame(value, start[key]!) ? [key] : [])))
    const changes = Object.entries({ ...state.changes, ...Object.fromEntries(other) })
    return writeLink({ ...state, changes: Object.fromEntries(changes.filter(([key]) => !gone.has(key))) })
  }
}

/** In the words of then: the market had the long-run ratios that both labs have in its worlds, and a share that never ends ended in quarter 40. */
const asThen = (world: Values): Values => ({
  ...world,
  ...Object.fromEntries(
    ['aws.revenueShareEnd', 'alliance.revenueShareEnd'].map(key => [key, world[key] === 120 ? 40 : world[key]]),
  ),
  matureComputeRatio: world['aws.matureComputeRatio'],
  matureOpexRatio: world['aws.matureOpexRatio'],
})

/** A link in which these inputs have other values; its check is not right any more, and goes. */
function withPairs(link: string, other: readonly (readonly [string, number])[]): string {
  const gone = new Set([checkName, ...other.map(([key]) => key)])
  const pairs = [...new URLSearchParams(link)].filter(([name]) => !gone.has(name))
  return new URLSearchParams([
    ...pairs,
    ...other.map(([key, value]) => [key, String(value)] as [string, string]),
  ]).toString()
}

/** A spreadsheet keeps fifteen digits. */
const isSame = (a: number, b: number) => Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b))
