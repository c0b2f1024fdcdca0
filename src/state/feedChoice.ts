import { createStore } from 'zustand/vanilla'
import { keepIn } from './keep.ts'

/** Where market values come from. */
export const feedKinds = ['simulated', 'sse', 'finnhub'] as const

/** The feed that the user chose, with an address and a key where it needs one. It stays in this browser, and belongs to no scenario. */
export type FeedChoice = { kind: (typeof feedKinds)[number]; address: string; key: string }

const choicePlace = keepIn(() => localStorage, 'stakeout.feed')
/** A place of its own, so that it is plain where the key is, and that it is nowhere else. */
const keyPlace = keepIn(() => localStorage, 'stakeout.finnhubKey')

/** The mocks of the dev server speak the contract at an address of their own. */
const first: FeedChoice =
  import.meta.env.DEV && import.meta.env.VITE_MOCKS === 'on'
    ? { kind: 'sse', address: `${location.origin}/api/market`, key: '' }
    : { kind: 'simulated', address: '', key: '' }

export const feedStore = createStore<FeedChoice>(remembered)

feedStore.subscribe(({ kind, address, key }) => {
  choicePlace.write(JSON.stringify({ kind, address }))
  keyPlace.write(key)
})

/** Why this cannot be chosen, in a sentence; null where it can. Asked elsewhere than on this machine, an address has to be secret to others. */
export function choiceProblem({ kind, address, key }: FeedChoice): string | null {
  if (kind === 'finnhub' && !/^\S+$/.test(key)) return 'Finnhub needs the key that it gave you, without blanks.'
  if (kind !== 'sse') return null
  if (!URL.canParse(address)) return 'This is no web address; one begins with https://.'
  const { protocol, hostname, origin } = new URL(address)
  const isHere = ['localhost', '127.0.0.1'].includes(hostname) || origin === globalThis.location?.origin
  if (protocol === 'https:' || (protocol === 'http:' && isHere)) return null
  return 'A feed elsewhere than on this machine needs an address that begins with https://.'
}

function remembered(): FeedChoice {
  try {
    const { kind, address } = JSON.parse(choicePlace.read() ?? 'null') ?? first
    const known = feedKinds.find(one => one === kind) ?? first.kind
    const choice = { kind: known, address: String(address ?? ''), key: keyPlace.read() ?? '' }
    return choiceProblem(choice) ? { ...first, key: choice.key } : choice
  } catch {
    return first
  }
}
