import type { ScenarioState } from '../scenario/scenarioState.ts'
import { pairsOf, rawOf, readShared, type SharedRead } from './fields.ts'
import { alteration, checked, checkName, checkOf, elision } from './linkCheck.ts'
import { isElided, repaired } from './linkRepairs.ts'
import { linkText, type Pair, version, versionOf } from './versions.ts'

/**
 * The scenario as the fragment of a link: a version, a check, then one pair for each thing that differs from a first
 * visit. `v=2&c=2k7wz&base=article-stake&aws.valuation=1200`: readable, and never sent to a server.
 */
export function writeLink(state: ScenarioState): string {
  const pairs = pairsOf(state)
  const check: Pair[] = pairs.length > 0 ? [[checkName, checkOf(pairs)]] : []
  return linkText([...check, ...pairs])
}

/** The link of a scenario alone: a storyboard and its notes are for whoever presents, and go along only where they are asked for. */
export const linkAlone = (shared: ScenarioState): string => writeLink({ ...shared, scenes: [] })

/** The same where the app is: what a telephone or a click opens. */
export const linkAt = (address: string, shared: ScenarioState): string => `${address}#${linkAlone(shared)}`

/** What a link opens, what of it was not understood, and a sentence where it is not what was written. */
export type LinkRead = SharedRead & { isRefused?: true; damage?: string }

/**
 * Reads the fragment of a link. What mail and chats do to links is undone; what is not understood is dropped and named;
 * a link that its check denies is opened all the same, and it is said. A link from a later version, or no link of ours
 * at all, opens the first visit and says so. It never throws.
 */
export const readLink = (fragment: string): LinkRead => readLinkAmong([fragment])

/** Reads several fragments, of which one is the link: the one whose check is right, or else that of which most is understood. */
export function readLinkAmong(fragments: readonly string[]): LinkRead {
  const texts = fragments.map(fragment => fragment.slice(0, longest).replace(/^#/, ''))
  let best: Reading | undefined
  for (const text of texts) {
    const read = readAsItIs(text)
    if (read.isSound) return read.link
    if (!best || read.worth > best.worth) best = read
  }
  for (const text of texts) {
    if (text.length > longestRepaired) continue
    for (const mended of repaired(text)) {
      const read = readAsItIs(mended, isElided(text))
      if (read.worth <= best!.worth) continue
      if (read.isSound) return read.link
      best = read
    }
  }
  return best!.link
}

/** How a text reads, and what that is worth: so many settings were understood, and a check that is right outweighs them. */
type Reading = { link: LinkRead; worth: number; isSound: boolean }

function readAsItIs(text: string, isCut = false): Reading {
  const pairs = [...new URLSearchParams(text)]
  if (pairs.length === 0) return { link: nothing(), worth: 0, isSound: true }
  const check = checked(pairs)
  const said = versionOf(pairs)
  if ('problem' in said)
    return { link: { ...nothing(), dropped: [said.problem], isRefused: true }, worth: -1, isSound: false }
  const link = linkOf(pairs, said.v)
  if (text.length >= longest) link.dropped.push(`what stands in it beyond ${longest} characters`)
  if (check === 'altered') link.damage = alteration(pairs)
  else if (check === 'unchecked' && isCut) link.damage = elision(pairs)
  const understood = new Set(pairs.map(([name]) => name)).size - link.dropped.length
  const isSound = check !== 'altered' && link.dropped.length === 0
  return { link, worth: check === 'whole' ? Number.POSITIVE_INFINITY : understood, isSound }
}

const nothing = (): LinkRead => readShared({ v: version })

/** A link that says no version was typed or lost its beginning: which edition of the model it is of, nobody knows. */
function linkOf(pairs: readonly Pair[], v: number): LinkRead {
  const { firstEdition, ...read } = readShared({ ...rawOf(pairs), v })
  return firstEdition && pairs.some(([name]) => name === 'v') ? { ...read, firstEdition } : read
}

/** Longer than any link of ours: sixty scenes, each with the longest notes in Latin letters, have half of it. */
const longest = 1_000_000

/** A longer one is read as it is: it was carried by a file, not by a mail. */
const longestRepaired = 200_000
