import type { Theme } from '../../state/settings/theme.ts'

const isDark = matchMedia('(prefers-color-scheme: dark)')
const isPrinted = matchMedia('print')

let chosen: Theme = 'system'

/** Shows a frame as its link asks, or as the page around it is, where nothing was asked; on paper it is light. Nothing is kept. */
export function showTheme(theme: Theme) {
  chosen = theme
  const machine = isDark.matches ? 'dark' : 'light'
  document.documentElement.dataset.theme = isPrinted.matches ? 'light' : chosen === 'system' ? machine : chosen
}

for (const query of [isDark, isPrinted]) query.addEventListener('change', () => showTheme(chosen))
