import { writeLink } from '../../src/state/codec/link.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { openSession } from '../../src/state/session/session.ts'

/** A visit to this scenario with an address and a memory of its own, which waits for no frame. */
export function visit(shared: Partial<ScenarioState> = {}, fragment = writeLink({ ...initial, ...shared })) {
  let address = fragment
  let onReturn = () => {}
  const session = openSession({
    address: {
      read: () => address,
      push: next => void (address = next),
      replace: next => void (address = next),
      onReturn: listener => (onReturn = listener),
      onLeave: () => {},
      leave: () => {},
      later: task => task(),
      now: () => 0,
    },
    keep: { read: () => null, write: () => {} },
    schedule: task => task(),
  })
  /** Another link is pasted into the address bar. */
  const paste = (next: string) => {
    address = next
    onReturn()
  }
  return { session, address: () => address, paste }
}
