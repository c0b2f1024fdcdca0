/** What all windows of this browser hear under a name; null where there is none, or where the browser refuses it with the site's data, as Firefox does. */
export function channelOf(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}
