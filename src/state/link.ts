import { readShared, type Shared, writeShared } from './shared.ts'
import { migrate, version } from './versions.ts'

/**
 * The scenario as the fragment of a link: a version, then one pair for each thing that differs from a first visit.
 * `v=1&base=article-stake&aws.valuation=1200&measure=paperGain`: readable, and never sent to a server.
 */
export function writeLink(state: Shared): string {
  const { changes = {}, baseline, reasons = {}, locks = [], ties = [], ...plain } = writeShared(state)
  const pairs: [string, string][] = [['v', String(version)]]
  for (const [name, value] of Object.entries(plain)) pairs.push([name, String(value)])
  for (const [key, value] of Object.entries(changes)) pairs.push([key, String(value)])
  for (const [key, reason] of Object.entries(reasons)) {
    pairs.push([`why.${key}`, reason.says])
    if (reason.source) pairs.push([`source.${key}`, reason.source])
  }
  if (locks.length > 0) pairs.push(['locks', locks.join()])
  if (ties.length > 0) pairs.push(['ties', ties.map(({ id, by }) => `${id}:${by}`).join()])
  if (baseline) {
    pairs.push(['pinned', baseline.base])
    for (const [key, value] of Object.entries(baseline.changes)) pairs.push([`pinned.${key}`, String(value)])
  }
  return new URLSearchParams(pairs).toString()
}

/**
 * Reads the fragment of a link. What is not understood is dropped and named; a link from a later version, or no link
 * of ours at all, opens the first visit and says so. It never throws.
 */
export function readLink(fragment: string): { state: Shared; dropped: string[]; isRefused?: true } {
  const pairs = new URLSearchParams(fragment.replace(/^#/, '').slice(0, 20_000))
  if ([...pairs.keys()].length === 0) return readShared({})
  const migrated = migrate(pairs)
  if ('problem' in migrated) return { ...readShared({}), dropped: [migrated.problem], isRefused: true }
  const raw = bare()
  const within = (name: string) => part(raw, name)
  for (const [name, text] of migrated.pairs) {
    if (name === 'v') continue
    if (name === 'base' || name === 'measure' || name === 'view') raw[name] = text
    else if (name === 'horizon') raw[name] = numberIn(text)
    else if (name === 'locks') raw[name] = text.split(',')
    else if (name === 'ties') raw[name] = text.split(',').map(tieIn)
    else if (name === 'pinned') within('baseline').base = text
    else if (name.startsWith('pinned.')) part(within('baseline'), 'changes')[name.slice(7)] = numberIn(text)
    else if (name.startsWith('why.')) part(within('reasons'), name.slice(4)).says = text
    else if (name.startsWith('source.')) part(within('reasons'), name.slice(7)).source = text
    else within('changes')[name] = numberIn(text)
  }
  return readShared(raw)
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
