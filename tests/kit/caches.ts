/** Caches in memory, as far as the service worker uses them. */
export function cachesInMemory() {
  const held = new Map<string, Map<string, Response>>()
  const cacheOf = (entries: Map<string, Response>) => ({
    match: async (address: string) => entries.get(address)?.clone(),
    put: async (address: string, answer: Response) => void entries.set(address, answer.clone()),
  })
  const caches = {
    keys: async () => [...held.keys()],
    open: async (name: string) => {
      if (!held.has(name)) held.set(name, new Map())
      return cacheOf(held.get(name)!)
    },
    delete: async (name: string) => held.delete(name),
  }
  return { caches: caches as unknown as CacheStorage, held }
}
