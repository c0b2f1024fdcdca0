// Before anything is painted: the theme that was chosen, or the machine's. src/state/theme.ts takes over from here.
;(() => {
  let theme = null
  try {
    theme = localStorage.getItem('stakeout.theme')
  } catch {
    // A browser that refuses to store has no chosen theme.
  }
  if (theme !== 'light' && theme !== 'dark')
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  document.documentElement.dataset.theme = theme
})()
