import { writeNumbersAs } from '../../model/separators.ts'

/** How numbers can be written, by a locale that writes them so; the first is the browser's own. */
export const numberStyles = {
  browser: { label: 'as this browser does', locale: () => navigator.language },
  en: { label: '1,234.5', locale: () => 'en' },
  de: { label: '1.234,5', locale: () => 'de' },
  fr: { label: '1\u00a0234,5', locale: () => 'fr' },
  ch: { label: '1’234.5', locale: () => 'de-CH' },
} as const

export type NumberStyle = keyof typeof numberStyles

export const numberStyleIds = Object.keys(numberStyles) as NumberStyle[]

const place = 'stakeout.numbers'

/** The style that was chosen; it stays in this browser, and belongs to no scenario. */
export function numberStyle(): NumberStyle {
  try {
    return numberStyleIds.find(id => id === localStorage.getItem(place)) ?? 'browser'
  } catch {
    return 'browser'
  }
}

/** Keeps the style and writes the page anew: no figure of the old style may stay beside one of the new. */
export function chooseNumberStyle(style: NumberStyle): void {
  try {
    localStorage.setItem(place, style)
  } catch {
    return
  }
  location.reload()
}

// Runs before the rest of the app is read, so that nothing is written in another style.
writeNumbersAs(numberStyles[numberStyle()].locale(), navigator.language)
