import type { Session } from '../../state/session/session.ts'
import type { Command } from '../ui/command.ts'

type Standing = { state: unknown; changes: unknown; commands: Command[] }

const lists = new WeakMap<() => Command[], Standing>()

/**
 * The commands as they stand. All buttons ask whenever anything changes, many times in a drag: until it changes again,
 * or the moment is over, they are given the same list.
 */
export function sharedList(list: () => Command[], { store, history }: Session): Command[] {
  const [state, changes] = [store.getState(), history.store.getState()]
  const known = lists.get(list)
  if (known && known.state === state && known.changes === changes) return known.commands
  const standing = { state, changes, commands: list() }
  lists.set(list, standing)
  queueMicrotask(() => lists.delete(list))
  return standing.commands
}
