import type { Own } from '../scenario/ownBase.ts'
import type { Reasons } from '../scenario/reasons.ts'
import { readShared, type ScenarioState, writeShared } from '../scenario/scenarioState.ts'
import { firstCharts, firstLive, type StoryScene } from '../scenario/story.ts'
import { alteration, checked, checkName, checkOf, elision, type Pairs } from './linkCheck.ts'
import { isElided, repaired } from './linkRepairs.ts'
import { migrate, version } from './versions.ts'

/**
 * The scenario as the fragment of a link: a version, a check, then one pair for each thing that differs from a first
 * visit. `v=1&c=2k7wz&base=article-stake&aws.valuation=1200`: readable, and never sent to a server.
 */
export function writeLink(state: ScenarioState): string {
  const pairs = pairsOf(state)
  const check: Pairs = pairs.length > 0 ? [[checkName, checkOf(pairs)]] : []
  return written([...check, ...pairs])
}

const written = (pairs: Pairs) =>
  new URLSearchParams([['v', String(version)], ...pairs.map(pair => [...pair])]).toString()

function pairsOf(state: ScenarioState): [string, string][] {
  const {
    own,
    changes = {},
    baseline,
    reasons = {},
    locks = [],
    ties = [],
    frozen,
    scenes: _,
    ...plain
  } = writeShared(state)
  const pairs: [string, string][] = Object.entries(plain).map(([name, value]) => [name, String(value)])
  pairs.push(...ownPairs('own', own))
  for (const [key, value] of Object.entries(changes)) pairs.push([key, String(value)])
  pairs.push(...reasonPairs('', reasons))
  if (locks.length > 0) pairs.push(['locks', locks.join()])
  if (ties.length > 0) pairs.push(['ties', ties.map(({ id, by }) => `${id}:${by}`).join()])
  if (baseline) {
    pairs.push(['pinned', baseline.base], ...ownPairs('pinned.own', baseline.own))
    for (const [key, value] of Object.entries(baseline.changes)) pairs.push([`pinned.${key}`, String(value)])
    pairs.push(...reasonPairs('pinned.', baseline.reasons))
  }
  if (frozen) {
    pairs.push(['frozen', frozen.at], ['frozen.quality', frozen.quality])
    for (const [ticker, price] of Object.entries(frozen.prices)) pairs.push([`frozen.${ticker}`, String(price)])
  }
  for (const scene of state.scenes) pairs.push(['scene', writeScene(scene)])
  return pairs
}

/** A scene is a link within the link: its scenario, and what a scene has besides. */
function writeScene({ shared, charts, headline, notes, live }: StoryScene): string {
  const unlessFirst = (list: readonly string[], first: readonly string[]) =>
    list.join() === first.join() ? '' : list.join()
  const besides = { chart: unlessFirst(charts, firstCharts), headline, notes, live: unlessFirst(live, firstLive) }
  const said = Object.entries(besides).flatMap(([name, text]) => (text ? [[name, text]] : []))
  return [written(pairsOf({ ...shared, scenes: [] })), new URLSearchParams(said).toString()].filter(Boolean).join('&')
}

/** A base of one's own: its name, its day, its values that differ from the base it was made of, and their reasons. */
const ownPairs = (name: string, own: Own | null | undefined): [string, string][] =>
  own
    ? [
        [name, own.label],
        [`${name}.asOf`, own.asOf],
        ...Object.entries(own.values).map(([key, value]): [string, string] => [`${name}.${key}`, String(value)]),
        ...reasonPairs(`${name}.`, own.reasons),
      ]
    : []

/** What a link opens, what of it was not understood, and a sentence where it is not what was written. */
export type LinkRead = { state: ScenarioState; dropped: string[]; isRefused?: true; damage?: string }

/** Why inputs are what they are, and where that comes from. */
const reasonPairs = (before: string, reasons: Reasons = {}): [string, string][] =>
  Object.entries(reasons).flatMap(([key, { says, source }]): [string, string][] => [
    [`${before}why.${key}`, says],
    ...(source ? [[`${before}source.${key}`, source] as [string, string]] : []),
  ])

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
  if (pairs.length === 0) return { link: readShared({}), worth: 0, isSound: true }
  const check = checked(pairs)
  const migrated = migrate(pairs)
  if ('problem' in migrated)
    return { link: { ...readShared({}), dropped: [migrated.problem], isRefused: true }, worth: -1, isSound: false }
  const link: LinkRead = readShared(rawOf(migrated.pairs))
  if (text.length >= longest) link.dropped.push(`what stands in it beyond ${longest} characters`)
  if (check === 'altered') link.damage = alteration(pairs)
  else if (check === 'unchecked' && isCut) link.damage = elision(pairs)
  const understood = new Set(pairs.map(([name]) => name)).size - link.dropped.length
  const isSound = check !== 'altered' && link.dropped.length === 0
  return { link, worth: check === 'whole' ? Number.POSITIVE_INFINITY : understood, isSound }
}

/** Longer than any link of ours: sixty scenes, each with the longest notes in Latin letters, have half of it. */
const longest = 1_000_000

/** A longer one is read as it is: it was carried by a file, not by a mail. */
const longestRepaired = 200_000

/** The link of a scenario alone: a storyboard and its notes are for whoever presents, and go along only where they are asked for. */
export const linkAlone = (shared: ScenarioState): string => writeLink({ ...shared, scenes: [] })

/** The shared state as it was written, not checked yet. */
function rawOf(pairs: readonly [string, string][]): Bare {
  const raw = bare()
  const scenes: unknown[] = []
  const within = (name: string) => part(raw, name)
  for (const [name, text] of pairs) {
    if (['v', 'kiosk', checkName].includes(name)) continue
    if (name === 'scene') {
      scenes.push(sceneIn(text))
      continue
    }
    if (name === 'base' || name === 'measure' || name === 'view') raw[name] = text
    else if (['horizon', 'seed', 'correlation', 'futures'].includes(name)) raw[name] = numberIn(text)
    else if (name === 'map' || name === 'locks') raw[name] = text.split(',')
    else if (name === 'ties') raw[name] = text.split(',').map(tieIn)
    else if (/^own(\.|$)/.test(name)) readOwnPair(within('own'), name.slice(4), text)
    else if (name === 'pinned') within('baseline').base = text
    else if (/^pinned\.own(\.|$)/.test(name)) readOwnPair(part(within('baseline'), 'own'), name.slice(11), text)
    else if (name.startsWith('pinned.')) readPair(within('baseline'), 'changes', name.slice(7), text)
    else if (name === 'frozen') within('frozen').at = text
    else if (name === 'frozen.quality') within('frozen').quality = text
    else if (name.startsWith('frozen.')) part(within('frozen'), 'prices')[name.slice(7)] = numberIn(text)
    else readPair(raw, 'changes', name, text)
  }
  if (scenes.length > 0) raw.scenes = scenes
  return raw
}

const besides = ['chart', 'headline', 'notes', 'live']

function sceneIn(text: string) {
  const all = new URLSearchParams(text)
  const migrated = migrate([...all])
  if ('problem' in migrated) return null
  const live = all.get('live')
  return {
    shared: rawOf(migrated.pairs.filter(([name]) => name !== 'scene' && !besides.includes(name))),
    charts: all.get('chart')?.split(','),
    headline: all.get('headline'),
    notes: all.get('notes'),
    ...(live !== null && { live: live.split(',') }),
  }
}

function readOwnPair(own: Bare, name: string, text: string) {
  if (name === '') own.label = text
  else if (name === 'asOf') own.asOf = text
  else readPair(own, 'values', name, text)
}

/** The value of an input, or why it has it. */
function readPair(of: Bare, values: string, name: string, text: string) {
  if (name.startsWith('why.')) part(part(of, 'reasons'), name.slice(4)).says = text
  else if (name.startsWith('source.')) part(part(of, 'reasons'), name.slice(7)).source = text
  else part(of, values)[name] = numberIn(text)
}

const part = (of: Bare, name: string) => (of[name] ??= bare()) as Bare

type Bare = Record<string, unknown>

/** A record without a prototype: a name from outside is only ever a name. */
const bare = (): Bare => Object.create(null) as Bare

const tieIn = (text: string) => {
  const [id, by] = text.split(':')
  return { id, by }
}

/** A plain decimal; anything else is no number. */
const numberIn = (text: string) => (/^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN)
