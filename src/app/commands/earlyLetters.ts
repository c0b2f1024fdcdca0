let letters = ''
let listening = new AbortController()

/** Gathers what is typed until the palette, which has still to be fetched, has come to take it, or Escape drops it. */
export function gatherLetters() {
  listening.abort()
  listening = new AbortController()
  letters = ''
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return listening.abort()
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Backspace') letters = letters.slice(0, -1)
    else if (event.key.length === 1) letters += event.key
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('keydown', onKey, { capture: true, signal: listening.signal })
}

/** What was gathered. */
export const earlyLetters = (): string => letters

/** From here on the palette's own box hears the keys. */
export function stopGathering() {
  listening.abort()
  letters = ''
}
