const listeners = new Set<() => void>()

/** Asks for the report on paper; where nobody is there yet to prepare it, the page is printed as it stands. */
export function askForPaper() {
  if (listeners.size === 0) window.print()
  for (const listener of listeners) listener()
}

/** Hears that the report is asked for. Answers how to stop. */
export function onPaperAsked(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
