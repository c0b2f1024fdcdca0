/** jsdom has no modal dialogs yet; these open and close as a browser's do, without making the rest inert. */
export function bringModals() {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
}
