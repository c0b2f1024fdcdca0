/** The clock, the chance and the window that a feed lives in; a test brings its own. */
export type Environment = {
  now: () => number
  /** How long the machine has run, ms: setting its clock moves this not at all. */
  uptime: () => number
  /** Between 0 and 1. */
  chance: () => number
  /** Does something in so many ms; what it returns calls it off. */
  later: (task: () => void, ms: number) => () => void
  /** Does something before the next paint. */
  frame: (task: () => void) => void
  isHidden: () => boolean
  isOnline: () => boolean
  /** Hears when the page is hidden or shown, or the network comes or goes. */
  onStir: (listener: () => void) => () => void
}
