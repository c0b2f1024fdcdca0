/**
 * Whether an error is of a file of this page that its host has no more, as after a deploy: then asking again brings
 * nothing, and a reload does. It asks the host once; where that cannot be reached the file may come yet.
 */
export async function isOfGoneFile(error: unknown): Promise<boolean> {
  const message = error instanceof Error ? error.message : ''
  const [address] = /(https?:\/)?\/\S+\.(js|css)\b/.exec(message) ?? []
  // Safari does not name the file.
  if (!address) return message.startsWith('Importing a module script failed')
  try {
    const { ok, headers } = await fetch(new URL(address, location.href), { method: 'HEAD', cache: 'no-store' })
    return !ok || !/javascript|css/.test(headers.get('content-type') ?? '')
  } catch {
    return false
  }
}
