import { createStore } from 'zustand/vanilla'

export const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

const place = 'stakeout.theme'

/** The theme that the user chose; it stays in this browser, and belongs to no scenario. */
export const themeStore = createStore<{ theme: Theme }>(() => ({ theme: remembered() }))

/** Puts the chosen theme on the page, and follows the machine's where that was chosen. */
export function followTheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const show = () => {
    const { theme } = themeStore.getState()
    const root = document.documentElement
    root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    // The bar of a window of its own is as the page is.
    document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')!.content = getComputedStyle(root)
      .getPropertyValue('--page')
      .trim()
  }
  show()
  dark.addEventListener('change', show)
  themeStore.subscribe(({ theme }) => {
    show()
    keep(theme)
  })
}

function remembered(): Theme {
  try {
    return themes.find(theme => theme === localStorage.getItem(place)) ?? 'system'
  } catch {
    return 'system'
  }
}

function keep(theme: Theme) {
  try {
    localStorage.setItem(place, theme)
  } catch {
    // A browser that refuses to store keeps the theme for this visit.
  }
}
