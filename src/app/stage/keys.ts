/** What a key does to a presentation. */
export type StageKey =
  | { does: 'go'; by: number }
  | { does: 'jump'; to: number }
  | { does: 'blank' | 'freeze' | 'full' | 'laser' | 'audience' | 'room' | 'leave' | 'start' | 'nothing' }

const always: Record<string, StageKey> = {
  PageDown: { does: 'go', by: 1 },
  PageUp: { does: 'go', by: -1 },
  Escape: { does: 'leave' },
  // The start button of a clicker; else the browser would reload the page.
  F5: { does: 'start' },
  b: { does: 'blank' },
  '.': { does: 'blank' },
  z: { does: 'freeze' },
  l: { does: 'laser' },
  w: { does: 'audience' },
  r: { does: 'room' },
}

/** While a slider has the focus these belong to it. */
const besidesSliders: Record<string, StageKey> = {
  ArrowRight: { does: 'go', by: 1 },
  ArrowDown: { does: 'go', by: 1 },
  ' ': { does: 'go', by: 1 },
  ArrowLeft: { does: 'go', by: -1 },
  ArrowUp: { does: 'go', by: -1 },
  Home: { does: 'jump', to: 0 },
  End: { does: 'jump', to: Number.POSITIVE_INFINITY },
  f: { does: 'full' },
}

/**
 * Reads keys, page keys and clickers as a presenter means them. Digits are gathered until Enter: "1", "2", Enter goes
 * to scene 12. A key that is held down goes on from scene to scene, and does nothing else again. Answers null where the
 * key is none of the stage's.
 */
export function stageKeys() {
  let digits = ''
  return (key: string, isOnSlider: boolean, isHeldDown = false): StageKey | null => {
    if (/^\d$/.test(key) && !isOnSlider) {
      if (!isHeldDown) digits = (digits + key).slice(-3)
      return null
    }
    const typed = Number(digits)
    digits = ''
    if (key === 'Enter' && typed > 0) return { does: 'jump', to: typed - 1 }
    const letter = key.length === 1 ? key.toLowerCase() : key
    const meant = always[letter] ?? (isOnSlider ? null : (besidesSliders[letter] ?? null))
    return isHeldDown && meant && meant.does !== 'go' ? { does: 'nothing' } : meant
  }
}
