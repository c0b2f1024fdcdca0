import { createStore } from 'zustand/vanilla'
import { type FeedCredentials, type FeedKind, feedKindOf, feedKinds } from '../../data/market/feeds.ts'
import { keepIn } from './storageSlot.ts'

/** The feed that the user chose, with an address and a key where it needs one. It stays in this browser, and belongs to no scenario. */
export type FeedChoice = { kind: FeedKind } & FeedCredentials

const choicePlace = keepIn(() => localStorage, 'stakeout.feed')

/** A place of its own for each service, so that it is plain where a key is, and that it goes to no other. */
const keyPlace = (kind: FeedKind) => keepIn(() => localStorage, `stakeout.${kind}Key`)

const needs = (kind: FeedKind, what: keyof FeedCredentials) =>
  feedKindOf(kind).asks?.some(one => one.what === what) ?? false

/** The key that was kept for that feed; empty where there is none, or where it takes none. */
export const keptKey = (kind: FeedKind): string => (needs(kind, 'key') && keyPlace(kind).read()) || ''

/** No price is shown until somebody asks for one: what is made up would be read as filed. The mocks of the dev server speak the contract at an address of their own. */
const first: FeedChoice =
  import.meta.env.DEV && import.meta.env.VITE_MOCKS === 'on'
    ? { kind: 'sse', address: `${location.origin}/api/market`, key: '' }
    : { kind: 'none', address: '', key: '' }

export const feedStore = createStore<FeedChoice>(remembered)

feedStore.subscribe(({ kind, address, key }) => {
  choicePlace.write(JSON.stringify({ kind, address }))
  if (needs(kind, 'key')) keyPlace(kind).write(key)
})

/** Why this cannot be chosen, in a sentence; null where it can. */
export function choiceProblem({ kind, ...given }: FeedChoice): string | null {
  for (const { what, problem } of feedKindOf(kind).asks ?? []) {
    const found = problem(given[what])
    if (found !== null) return found
  }
  return null
}

function remembered(): FeedChoice {
  try {
    const { kind, address } = JSON.parse(choicePlace.read() ?? 'null') ?? first
    const known = feedKinds.find(one => one === kind) ?? first.kind
    const choice = { kind: known, address: String(address ?? ''), key: keptKey(known) }
    return choiceProblem(choice) ? first : choice
  } catch {
    return first
  }
}
