const first = 500
const longest = 30_000

/**
 * How long to wait before trying again, ms: twice as long each time up to 30 s, and between half of that and all of it
 * by chance (0 to 1), so that a server that comes back is not met by everybody at once.
 */
export const waitBefore = (attempt: number, chance: number): number =>
  Math.min(first * 2 ** attempt, longest) * (0.5 + chance / 2)
