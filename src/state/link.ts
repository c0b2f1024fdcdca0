import type { Own } from './ownBase.ts'
import { readShared, type Shared, writeShared } from './shared.ts'
import { firstCharts, firstLive, type StoryScene } from './story.ts'
import { migrate, version } from './versions.ts'

/**
 * The scenario as the fragment of a link: a version, then one pair for each thing that differs from a first visit.
 * `v=1&base=article-stake&aws.valuation=1200&measure=paperGain`: readable, and never sent to a server.
 */
export function writeLink(state: Shared): string {
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
  const pairs: [string, string][] = [['v', String(version)]]
  for (const [name, value] of Object.entries(plain)) pairs.push([name, String(value)])
  pairs.push(...ownPairs('own', own))
  for (const [key, value] of Object.entries(changes)) pairs.push([key, String(value)])
  for (const [key, reason] of Object.entries(reasons)) {
    pairs.push([`why.${key}`, reason.says])
    if (reason.source) pairs.push([`source.${key}`, reason.source])
  }
  if (locks.length > 0) pairs.push(['locks', locks.join()])
  if (ties.length > 0) pairs.push(['ties', ties.map(({ id, by }) => `${id}:${by}`).join()])
  if (baseline) {
    pairs.push(['pinned', baseline.base], ...ownPairs('pinned.own', baseline.own))
    for (const [key, value] of Object.entries(baseline.changes)) pairs.push([`pinned.${key}`, String(value)])
  }
  if (frozen) {
    pairs.push(['frozen', frozen.at], ['frozen.quality', frozen.quality])
    for (const [ticker, price] of Object.entries(frozen.prices)) pairs.push([`frozen.${ticker}`, String(price)])
  }
  for (const scene of state.scenes) pairs.push(['scene', writeScene(scene)])
  return new URLSearchParams(pairs).toString()
}

/** A scene is a link within the link: its scenario, and what a scene has besides. */
function writeScene({ shared, charts, headline, notes, live }: StoryScene): string {
  const unlessFirst = (list: readonly string[], first: readonly string[]) =>
    list.join() === first.join() ? '' : list.join()
  const besides = { chart: unlessFirst(charts, firstCharts), headline, notes, live: unlessFirst(live, firstLive) }
  const said = Object.entries(besides).flatMap(([name, text]) => (text ? [[name, text]] : []))
  return [writeLink({ ...shared, scenes: [] }), new URLSearchParams(said).toString()].filter(Boolean).join('&')
}

/** A base of one's own: its name, its day, and its values that differ from the base it was made of. */
const ownPairs = (name: string, own: Own | null | undefined): [string, string][] =>
  own
    ? [
        [name, own.label],
        [`${name}.asOf`, own.asOf],
        ...Object.entries(own.values).map(([key, value]): [string, string] => [`${name}.${key}`, String(value)]),
      ]
    : []

/**
 * Reads the fragment of a link. What is not understood is dropped and named; a link from a later version, or no link
 * of ours at all, opens the first visit and says so. It never throws.
 */
export function readLink(fragment: string): { state: Shared; dropped: string[]; isRefused?: true } {
  const pairs = new URLSearchParams(fragment.slice(0, longest).replace(/^#/, ''))
  if ([...pairs.keys()].length === 0) return readShared({})
  const migrated = migrate(pairs)
  if ('problem' in migrated) return { ...readShared({}), dropped: [migrated.problem], isRefused: true }
  const read = readShared(rawOf(migrated.pairs))
  if (fragment.length > longest) read.dropped.push(`what stands in it beyond ${longest} characters`)
  return read
}

/** Longer than any link of ours: sixty scenes, each with the longest notes in Latin letters, have half of it. */
const longest = 1_000_000

/** The link of a scenario alone: a storyboard and its notes are for whoever presents, and go along only where they are asked for. */
export const linkAlone = (shared: Shared): string => writeLink({ ...shared, scenes: [] })

/** The shared state as it was written, not checked yet. */
function rawOf(pairs: readonly [string, string][]): Bare {
  const raw = bare()
  const scenes: unknown[] = []
  const within = (name: string) => part(raw, name)
  for (const [name, text] of pairs) {
    if (name === 'v' || name === 'kiosk') continue
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
    else if (name.startsWith('pinned.')) part(within('baseline'), 'changes')[name.slice(7)] = numberIn(text)
    else if (name === 'frozen') within('frozen').at = text
    else if (name === 'frozen.quality') within('frozen').quality = text
    else if (name.startsWith('frozen.')) part(within('frozen'), 'prices')[name.slice(7)] = numberIn(text)
    else if (name.startsWith('why.')) part(within('reasons'), name.slice(4)).says = text
    else if (name.startsWith('source.')) part(within('reasons'), name.slice(7)).source = text
    else within('changes')[name] = numberIn(text)
  }
  if (scenes.length > 0) raw.scenes = scenes
  return raw
}

const besides = ['chart', 'headline', 'notes', 'live']

function sceneIn(text: string) {
  const all = new URLSearchParams(text)
  const migrated = migrate(all)
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
  else part(own, 'values')[name] = numberIn(text)
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
