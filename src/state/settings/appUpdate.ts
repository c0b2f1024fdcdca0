import { createStore } from 'zustand/vanilla'

/** The copy of Stakeout that this browser keeps for times without a network: whether it is whole, and whether a newer version waits. */
export const ownCopy = createStore(() => ({ isWhole: false, isNewerReady: false }))

let accept = () => location.reload()

/** Opens the newer version in this page. Other pages go on with the files of their own. */
export const openNewer = () => accept()

const hour = 3_600_000
const address = `${import.meta.env.BASE_URL}sw.js`

/** Where a page may be under another's worker, such as that of the mocks, this one is told from it. */
const isOwn = (worker: ServiceWorker | null) => worker?.scriptURL === new URL(address, document.baseURI).href

/** Has the browser keep a copy, and hears of newer versions. Where it refuses, all works as long as there is a network. */
export async function keepCopy(): Promise<void> {
  try {
    const { serviceWorker } = navigator
    const registration = await serviceWorker.register(address)
    follow(serviceWorker, registration)
  } catch {
    // Nothing to be said: the page has all that it needs.
  }
}

function follow(workers: ServiceWorkerContainer, registration: ServiceWorkerRegistration) {
  let isAccepted = false
  const hadOne = isOwn(workers.controller)
  const look = () =>
    ownCopy.setState(({ isNewerReady }) => ({
      isWhole: registration.active !== null,
      isNewerReady: isNewerReady || (registration.waiting !== null && isOwn(workers.controller)),
    }))
  const lookLater = () => registration.installing?.addEventListener('statechange', look)
  registration.addEventListener('updatefound', lookLater)
  lookLater()
  look()
  workers.addEventListener('controllerchange', () => {
    if (isAccepted) location.reload()
    // Taken in another tab: this one is of the version before.
    else if (hadOne) ownCopy.setState({ isNewerReady: true })
  })
  accept = () => {
    isAccepted = true
    if (registration.waiting) registration.waiting.postMessage('take over', [])
    else location.reload()
  }
  if (!registration.waiting) workers.controller?.postMessage('tidy', [])
  lookOnReturn(registration)
}

/** A page that stays open for days asks again when somebody comes back to it, once an hour at the most. */
function lookOnReturn(registration: ServiceWorkerRegistration) {
  let asked = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || performance.now() - asked < hour) return
    asked = performance.now()
    registration.update().catch(() => {})
  })
}
