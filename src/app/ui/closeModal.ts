/** So long a browser may need to read the page anew, in ms. */
const untilRead = 1000

/**
 * Closes a modal dialog. What stood in the live regions beneath it all the while is not news: they are silent until the
 * browser has read the page again, or until they say something else.
 */
export function closeModal(dialog: HTMLDialogElement | null) {
  if (!dialog?.open) return
  for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live], output'))
    if (!dialog.contains(region) && region.textContent) quiet(region)
  dialog.close()
}

function quiet(region: Element) {
  const before = region.getAttribute('aria-live')
  if (before === 'off') return
  region.setAttribute('aria-live', 'off')
  const changes = new MutationObserver(heard)
  const due = setTimeout(heard, untilRead)
  changes.observe(region, { childList: true, characterData: true, subtree: true })
  function heard() {
    changes.disconnect()
    clearTimeout(due)
    if (before === null) region.removeAttribute('aria-live')
    else region.setAttribute('aria-live', before)
  }
}
