import type { Address } from './address.ts'
import { keepIn } from './keep.ts'

/**
 * The browser's own address bar: the scenario stands in the fragment, which no server is sent. What was changed in the
 * moment before a reload, when the address can no longer be written, is left beside it and found again.
 */
export function addressBar(): Address {
  const left = keepIn(() => sessionStorage, 'stakeout.left')
  window.addEventListener('pageshow', ({ persisted }) => persisted && left.write(''))
  return {
    read: () => {
      const [from, to] = left.read()?.split('\n') ?? []
      left.write('')
      return to !== undefined && from === location.hash ? to : location.hash
    },
    push: fragment => history.pushState(null, '', `#${fragment}`),
    replace: fragment => history.replaceState(null, '', `#${fragment}`),
    onReturn: listener => window.addEventListener('popstate', listener),
    onLeave: listener => window.addEventListener('pagehide', listener),
    leave: fragment => left.write(`${location.hash}\n${fragment}`),
    later: (task, ms) => void setTimeout(task, ms),
    now: () => performance.now(),
  }
}
