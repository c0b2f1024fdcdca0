/** Under this and its id this browser's storage has a desk that was left. */
export const deskPlace = 'stakeout.desk.'

/** A desk's id, of which there are no two. */
export const newDeskId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(9)), byte => byte.toString(36).padStart(2, '0')).join('')

/** The desks that this browser's storage has; none where it is forbidden. */
export function keptDeskIds(): string[] {
  try {
    return Object.keys(localStorage).flatMap(key => (key.startsWith(deskPlace) ? [key.slice(deskPlace.length)] : []))
  } catch {
    return []
  }
}

/** A desk as the browser's storage has it: the moment of its last change, and its link. */
export const writeDesk = (savedAt: string, link: string): string => JSON.stringify({ savedAt, link })
