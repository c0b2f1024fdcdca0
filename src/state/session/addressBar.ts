import { fragmentOf } from '../codec/linkIn.ts'
import { keepIn } from '../settings/storageSlot.ts'
import { type Address, slowestReload } from './address.ts'

/**
 * The browser's own address bar: the scenario stands in the fragment, which no server is sent. What was changed in the
 * moment before a reload, or while it was under way, is left beside it and found again.
 */
export function addressBar(): Address {
  const left = keepIn(() => sessionStorage, 'stakeout.left')
  let stood: { fragment: string; until: number }[] = []
  window.addEventListener('pageshow', ({ persisted }) => persisted && left.write(''))
  const moveOn = () => void stood.push({ fragment: location.hash, until: performance.now() })
  return {
    read: () => {
      const { fragment, path } = fragmentOf(location)
      // A link that lost its "#" is put right, or its next change would be written behind what is lost.
      if (fragment !== location.hash) history.replaceState(null, '', `${path}${fragment}`)
      const [at, ...others] = left.read()?.split('\n') ?? []
      const to = others.pop()
      left.write('')
      const isFound = at === location.hash || (isReload() && others.includes(location.hash))
      if (to === undefined || !isFound) return location.hash
      history.replaceState(null, '', `#${to}`)
      return to
    },
    push: fragment => {
      moveOn()
      history.pushState(null, '', `#${fragment}`)
    },
    replace: fragment => {
      moveOn()
      history.replaceState(null, '', `#${fragment}`)
    },
    onReturn: listener => window.addEventListener('popstate', listener),
    onLeave: listener => window.addEventListener('pagehide', listener),
    leave: fragment => {
      stood = stood.filter(({ until }) => performance.now() - until < slowestReload)
      const before = new Set(stood.map(one => one.fragment))
      left.write([location.hash, ...before, fragment].join('\n'))
    },
    later: (task, ms) => void setTimeout(task, ms),
    now: () => performance.now(),
  }
}

const isReload = () =>
  performance.getEntriesByType('navigation').some(entry => (entry as PerformanceNavigationTiming).type === 'reload')
