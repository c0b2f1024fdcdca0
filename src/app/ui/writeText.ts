const texts = new WeakMap<Element, Text>()

/**
 * Writes the text of an element in which React has nothing. It goes on writing to the node that it made, as React does:
 * a translator may have taken that out, and then brings it back.
 */
export function writeText(place: Element, says: string) {
  let text = texts.get(place)
  if (!text) {
    text = document.createTextNode('')
    texts.set(place, text)
    place.append(text)
  }
  if (text.data !== says) text.data = says
}
