import { listeners } from '../../live/live.ts'

const { isEmpty, tell, subscribe } = listeners()

/** Asks for the report on paper; where nobody is there yet to prepare it, the page is printed as it stands. */
export function askForPaper() {
  if (isEmpty()) window.print()
  tell()
}

/** Hears that the report is asked for. Answers how to stop. */
export const onPaperRequest = subscribe

const moves = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const

/**
 * Calls `done` at the reader's first move after the page was printed. Not at once: a browser may say `afterprint` before it
 * has taken what is printed. Answers how to stop.
 */
export function onReturnFromPaper(done: () => void): () => void {
  const listening = new AbortController()
  const { signal } = listening
  const wait = () => {
    for (const move of moves) window.addEventListener(move, done, { once: true, capture: true, passive: true, signal })
  }
  window.addEventListener('afterprint', wait, { once: true, signal })
  return () => listening.abort()
}
