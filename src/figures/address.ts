/**
 * Where others can open this app: the address that the build was given, or the page's own where that is neither a file
 * nor this machine alone. Null where there is none.
 */
export function publicAddress(
  set: string | undefined = import.meta.env.VITE_PUBLIC_ADDRESS as string | undefined,
  own: string = location.href,
): string | null {
  const given = set && read(set)
  if (given) return plain(given)
  const page = read(own)
  return page && !isLoopback(page.hostname) ? plain(page) : null
}

function read(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null
  return url && /^https?:$/.test(url.protocol) ? url : null
}

const isLoopback = (host: string) => /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(host)

const plain = ({ origin, pathname }: URL) => `${origin}${pathname.replace(/index\.html$/, '')}`
