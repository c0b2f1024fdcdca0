import type { Address } from '../../state/session/address.ts'
import { firstAtOnce, nextFrame } from '../../state/session/desk.ts'
import { openSession } from '../../state/session/session.ts'

const nowhere: Address = {
  read: () => '',
  push: () => {},
  replace: () => {},
  onReturn: () => {},
  onLeave: () => {},
  leave: () => {},
  later: () => {},
  now: () => 0,
}

/** A visit that only watches: it writes no address and keeps nothing, and what it is told it works out at once. */
export const watching = () =>
  openSession({
    address: nowhere,
    keep: { read: () => null, write: () => {} },
    schedule: firstAtOnce(),
    laterOn: nextFrame,
  })
