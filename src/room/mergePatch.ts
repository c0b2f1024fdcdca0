/** Data as JSON has them. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

type Fields = { readonly [key: string]: Json }

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What makes one record another, as a merge patch (RFC 7396); null where no such patch can say it: it has no way to write null. */
export function patchOf(from: Fields, to: Fields): Fields | null {
  const patch = differenceOf(from, to)
  return JSON.stringify(sorted(patched(from, patch))) === JSON.stringify(sorted(to)) ? patch : null
}

function differenceOf(from: Fields, to: Fields): Fields {
  const fields: [string, Json][] = []
  for (const key of Object.keys(from)) if (!Object.hasOwn(to, key)) fields.push([key, null])
  for (const [key, value] of Object.entries(to)) {
    const before = Object.hasOwn(from, key) ? from[key] : undefined
    if (isFields(before) && isFields(value)) {
      const inner = differenceOf(before, value)
      if (Object.keys(inner).length > 0) fields.push([key, inner])
    } else if (JSON.stringify(before) !== JSON.stringify(value)) fields.push([key, value])
  }
  return Object.fromEntries(fields)
}

/** A record with a merge patch laid over it. */
export function patched(record: Fields, patch: Fields): Fields {
  const fields = new Map(Object.entries(record))
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) fields.delete(key)
    else if (isFields(value)) {
      const before = fields.get(key)
      fields.set(key, patched(isFields(before) ? before : {}, value))
    } else fields.set(key, value)
  }
  return Object.fromEntries(fields)
}

/** In the order of their names: the order of fields says nothing. */
const sorted = (value: Json): Json =>
  isFields(value)
    ? Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      )
    : value
