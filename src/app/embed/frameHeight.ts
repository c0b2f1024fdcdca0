/**
 * Tells the page around, whoever that is, how high the frame has to be for what stands in `place`, now and whenever that changes.
 * A height in CSS pixels is all that it is told.
 */
export function postHeight(place: Element) {
  if (window.parent === window) return
  new ResizeObserver(() => {
    const height = Math.ceil(place.getBoundingClientRect().height)
    window.parent.postMessage({ stakeOut: 'height', height }, '*')
  }).observe(place)
}
