/**
 * Where a text may hold the fragment of a link: the text itself, or an address in it, with the scenario behind its "#" or,
 * where that was lost on the way, behind a "?" or "%23"; or an address that a mail program wrapped into one of its own.
 */
export function fragmentsIn(text: string): string[] {
  const found = new Set<string>()
  for (const layer of [text, ...unwrapped(text)]) {
    for (const { 0: mark, index } of layer.matchAll(begins)) {
      if (found.size >= most) break
      const rest = layer.slice(index + mark.length).replace(/^[#?]|^%(?:25)*23/i, '')
      found.add(rest.split(/[<>"\s]/, 1)[0]!).add(rest.slice(0, longestBroken))
    }
  }
  const [, plain] = /^[^#]*#(.*)$/s.exec(text) ?? []
  if (plain?.includes('=')) found.add(plain)
  else if (!/^\s*https?:/i.test(text) && text.includes('=')) found.add(text.trim())
  return [...found]
}

/** The fragment that an address carries, and the address without it. One that lost its "#" is understood all the same. */
export function fragmentOf({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>) {
  if (hash.length > 1) return { fragment: hash, path: `${pathname}${search}` }
  const [path = '', ...behind] = pathname.split(/%(?:25)*23(?=v(?:=|%3D))/i)
  if (behind.length > 0) return { fragment: `#${behind.join('')}${search}`, path }
  if (/^\?v(?:=|%3D)/i.test(search)) return { fragment: `#${search.slice(1)}`, path: pathname }
  return { fragment: '', path: `${pathname}${search}` }
}

/** A link says its version first. */
const begins = /(?:[#?/]|%(?:25)*23)(?=v(?:=|%3D|%253D)\d|v=3D\d)|\b(?=v=\d+&)/gi

/** A link that is broken over lines is not longer than this, nor is one in a wrapper. */
const longestBroken = 20_000

/** So many places of a text are tried. */
const most = 20

/** The addresses within the addresses of a text: as a value, as a path, or spelled as Proofpoint does. Wrappers wrap one another. */
function unwrapped(text: string, depth = 0): string[] {
  const addresses = text.slice(0, longest).match(/\b[a-z]+:\/\/[^\s<>"]+/gi) ?? []
  const inner = addresses.slice(0, most).flatMap(address => {
    const readable = address.slice(0, longestBroken).replace(/&amp;/gi, '&')
    const values = URL.canParse(readable) ? [...new URL(readable).searchParams.values()] : []
    const [, v3] = /\/v3\/__(.+?)__;/.exec(readable) ?? []
    const [, v2] = /\/v2\/url\?u=([^&]+)/.exec(readable) ?? []
    const [, path] = /\/(https?%3A.+)/i.exec(readable) ?? []
    return [
      ...values.filter(value => /^https?:/i.test(value)),
      ...(v3 ? [refilled(v3, readable)] : []),
      ...(v2 ? [decoded(v2.replaceAll('-', '%').replaceAll('_', '/'))] : []),
      ...(path ? [decoded(path)] : []),
    ]
  })
  return depth < 3 ? [...inner, ...inner.flatMap(one => unwrapped(one, depth + 1))].slice(0, most) : inner
}

const longest = 200_000

/** Proofpoint's third spelling takes letters out of an address, leaves a star for each, and lists them behind it. */
function refilled(address: string, wrapper: string): string {
  const [, listed = ''] = /__;([\w-]*)!/.exec(wrapper) ?? []
  try {
    const letters = Array.from(atob(listed.replaceAll('-', '+').replaceAll('_', '/')))
    return address.replace(/\*/g, () => letters.shift() ?? '*')
  } catch {
    return address
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
