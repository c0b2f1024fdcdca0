/** What was built: a version, and each file (beside the page; '' is the page itself) with the digest of its contents. */
export type Built = { version: string; files: Record<string, string> }

/** What the browser gives a service worker; a test brings its own. `scope` ends with a slash. */
export type WorkerEnvironment = { scope: string; caches: CacheStorage; fetch: typeof fetch }

/** So many files are fetched at a time, that the page's own requests find room. */
const lanes = 4

/** Keeps the files of one version, and answers with them. */
export function keeper({ scope, caches, fetch }: WorkerEnvironment, { version, files }: Built) {
  const mine = `stakeout ${scope} `
  const name = mine + version
  const digests = new Map(Object.entries(files).map(([path, digest]) => [new URL(path, scope).href, digest]))
  const hashed = new URL('assets/', scope).href

  /** The caches of versions before this one, the last of them first. */
  async function older() {
    const all = (await caches.keys()).filter(one => one.startsWith(mine))
    const at = all.indexOf(name)
    return all.slice(0, at < 0 ? all.length : at).toReversed()
  }

  async function keptIn(places: readonly string[], address: string): Promise<Response | undefined> {
    for (const place of places) {
      const found = await (await caches.open(place)).match(address, { ignoreVary: true })
      if (found) return found
    }
    return undefined
  }

  async function keep(cache: Cache, before: readonly string[], [address, digest]: [string, string]) {
    if (await cache.match(address)) return
    const known = await keptIn(before, address)
    if (known && (await digestOf(known)) === digest) return cache.put(address, known)
    // Past the browser's own cache, and nowhere else: a page to log in at is no file of ours.
    const answer = await fetch(address, { cache: 'no-cache', redirect: 'error' })
    if (!answer.ok || (await digestOf(answer)) !== digest) throw new Error(`${address} is not the file that was built`)
    return cache.put(address, answer)
  }

  /** A page's own request for the page, or the file that is asked for. */
  function addressOf({ url, mode }: Request): string {
    if (mode !== 'navigate') return url
    const { origin, pathname } = new URL(url)
    return `${origin}${pathname.replace(/\/index\.html$/, '/')}`
  }

  return {
    /** Fetches what is not kept yet. It fails as a whole where one file cannot be had as it was built; what was kept helps the next time. */
    keepAll: async () => {
      const before = await older()
      const cache = await caches.open(name)
      const left = [...digests]
      const lane = async () => {
        for (let next = left.shift(); next; next = left.shift()) await keep(cache, before, next)
      }
      const ended = await Promise.allSettled(Array.from({ length: lanes }, lane))
      const failed = ended.find(one => one.status === 'rejected')
      if (failed) throw failed.reason
    },
    /** Throws away the versions before this one. */
    tidy: async () => {
      await Promise.all((await older()).map(one => caches.delete(one)))
    },
    /** The answer to a request for a built file; null leaves the request to the browser. A cache that is broken is none. */
    answer: (request: Request): Promise<Response> | null => {
      const address = addressOf(request)
      const isBuilt = digests.has(address)
      // A page of the version before may still ask for a piece of its own.
      if (request.method !== 'GET' || !(isBuilt || address.startsWith(hashed))) return null
      const find = async () => keptIn(isBuilt ? [name] : await older(), address).catch(() => undefined)
      return find().then(found => found ?? fetch(request))
    },
  }
}

/** Twenty digits of SHA-256, as the list of files has them. */
async function digestOf(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.clone().arrayBuffer()))
  return Array.from(bytes.subarray(0, 10), byte => byte.toString(16).padStart(2, '0')).join('')
}
