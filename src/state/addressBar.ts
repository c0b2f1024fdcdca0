import type { Address } from './address.ts'

/** The browser's own address bar: the scenario stands in the fragment, which no server is sent. */
export const addressBar = (): Address => ({
  read: () => location.hash,
  push: fragment => history.pushState(null, '', `#${fragment}`),
  replace: fragment => history.replaceState(null, '', `#${fragment}`),
  onReturn: listener => window.addEventListener('popstate', listener),
  later: (task, ms) => void setTimeout(task, ms),
  now: () => performance.now(),
})
