// Before anything is painted: the theme that was chosen, or the machine's (src/state/settings/theme.ts takes over from here), and
// whether the desk will open as on a first visit, so that its verdict may stand in the page already (build/opening.ts).
;(() => {
  const read = (storage, place) => {
    try {
      return storage().getItem(place)
    } catch {
      // A browser that refuses to store has chosen and left nothing.
      return null
    }
  }
  const root = document.documentElement
  const chosen = read(() => localStorage, 'stakeout.theme')
  const machine = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  root.dataset.theme = chosen === 'light' || chosen === 'dark' ? chosen : machine
  const isPlain = !location.hash && !location.search && !/%23/.test(location.pathname)
  if (isPlain && !read(() => sessionStorage, 'stakeout.left')) root.dataset.opens = 'first'
  // The room's window has nothing of the desk to show meanwhile.
  if (/[?&]audience/.test(location.search)) root.dataset.opens = 'room'
  // A file that is dropped before the desk can take it waits for it (src/app/scenarios/DropZone.tsx): the browser leaves no page for it.
  window.earlyFiles = []
  const hold = event => {
    if (!window.earlyFiles || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    window.earlyFiles.push(...event.dataTransfer.files)
  }
  addEventListener('dragover', hold)
  addEventListener('drop', hold)
})()
