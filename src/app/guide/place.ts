type Box = { left: number; top: number; width: number; height: number }
type Room = { width: number; height: number }

const gap = 14
const edge = 10

/** Where a card of this size stands in a window: right of its thing, else under it, left of it or over it; in the corner where it fits nowhere. */
export function cardAt(thing: Box | null, card: Room, window: Room): { left: number; top: number } {
  const corner = { left: window.width - card.width - edge, top: window.height - card.height - edge }
  if (!thing) return corner
  const within = (at: number, size: number, room: number) => Math.max(edge, Math.min(at, room - size - edge))
  const left = within(thing.left, card.width, window.width)
  const top = within(thing.top, card.height, window.height)
  const places = [
    { left: thing.left + thing.width + gap, top },
    { left, top: thing.top + thing.height + gap },
    { left: thing.left - card.width - gap, top },
    { left, top: thing.top - card.height - gap },
  ]
  const fits = (at: { left: number; top: number }) =>
    at.left >= edge &&
    at.top >= edge &&
    at.left + card.width <= window.width - edge &&
    at.top + card.height <= window.height - edge
  return places.find(fits) ?? corner
}
