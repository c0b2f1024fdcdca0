import { type Built, keeper } from './keeper.ts'

/** The part of a service worker's surroundings that is used here; the library for pages does not have it. */
type Surroundings = {
  built: Built
  registration: { scope: string; active: { scriptURL: string } | null }
  location: { href: string }
  clients: {
    claim: () => Promise<void>
    matchAll: (of: { type: 'window'; includeUncontrolled: true }) => Promise<readonly unknown[]>
  }
  skipWaiting: () => Promise<void>
  addEventListener: <Kind extends keyof Events>(kind: Kind, listener: (event: Events[Kind]) => void) => void
}
type Lasting = { waitUntil: (work: Promise<unknown>) => void }
type Events = {
  install: Lasting
  activate: Lasting
  message: Lasting & { data: unknown }
  fetch: { request: Request; respondWith: (answer: Promise<Response>) => void }
}

const worker = self as unknown as Surroundings
const { registration, clients } = worker
const { keepAll, tidy, answer } = keeper(
  { scope: registration.scope, caches, fetch: (...asked) => fetch(...asked) },
  worker.built,
)

const pagesOpen = async () => (await clients.matchAll({ type: 'window', includeUncontrolled: true })).length

async function install() {
  await keepAll()
  // A worker that is not of Stakeout's, such as that of the mocks, is not waited for.
  if (registration.active && registration.active.scriptURL !== worker.location.href) await worker.skipWaiting()
}

async function activate() {
  // A page of the version before that is still open goes on with its own files.
  if ((await pagesOpen()) === 0) await tidy()
  await clients.claim()
}

worker.addEventListener('install', event => event.waitUntil(install()))
worker.addEventListener('activate', event => event.waitUntil(activate()))
worker.addEventListener('message', event => {
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting())
  if (event.data === 'tidy') event.waitUntil(pagesOpen().then(count => (count === 1 ? tidy() : undefined)))
})
worker.addEventListener('fetch', event => {
  const answered = answer(event.request)
  if (answered) event.respondWith(answered)
})
