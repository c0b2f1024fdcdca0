/** What stands there: names and places in lists, with dots between them; all of it where the path is empty. */
export function jsonAt(json: unknown, path: string): unknown {
  let value = json
  for (const step of path === '' ? [] : path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  return value
}

/** Milliseconds since 1970: told so, in seconds, or as a moment in words. */
export function momentOf(told: unknown): number {
  if (typeof told === 'number') return Math.floor(told < 1e11 ? told * 1000 : told)
  return typeof told === 'string' ? Math.floor(Date.parse(told)) : Number.NaN
}
