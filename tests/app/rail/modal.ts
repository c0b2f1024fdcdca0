/** jsdom has no modal dialogs yet; these take and give back the focus as a browser's do, without making the rest inert. */
export function bringModals() {
  let before: Element | null = null
  HTMLDialogElement.prototype.showModal = function () {
    before = document.activeElement
    this.open = true
    this.querySelector<HTMLElement>('input, button')?.focus()
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
    if (before instanceof HTMLElement) before.focus()
    this.dispatchEvent(new Event('close'))
  }
}
