import { brokerAddress } from '../../room/roomLink.ts'
import { keepIn } from './storageSlot.ts'

const place = keepIn(() => localStorage, 'stakeout.broker')

/** Where this browser opens rooms: where it did before, where the build says, or beside the page, where `npm run room` has its broker. */
export function ownBroker(): string {
  const set = import.meta.env.VITE_BROKER as string | undefined
  return (
    brokerAddress(place.read() ?? '') ??
    brokerAddress(set ?? '') ??
    new URL('/room', location.href.replace(/^http/, 'ws')).href.replace(/[?#].*$/, '')
  )
}

/** From now on rooms are opened there. */
export const chooseBroker = (address: string) => place.write(address)

/** Why a page may not speak to a broker, as a sentence; null where it may. Whatever comes by `https` may speak to `wss` alone, but for this machine. */
export function brokerProblem(address: string, page: string): string | null {
  const { protocol, hostname } = new URL(address)
  const isHere = /^(localhost|127\.0\.0\.1)$/.test(hostname)
  if (protocol === 'wss:' || isHere || !page.startsWith('https:')) return null
  return 'A page that came by https speaks to wss:// addresses only: give the broker a certificate.'
}
