const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** What XML cannot hold at all, not even written as a number: control characters, halves of a pair, non-characters. */
const unholdable = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** Text as XML takes it, in an element or in an attribute: on one line, with nothing in it that could be markup. */
export const escaped = (text: string) =>
  text
    .replace(/[\t\r\n]/g, ' ')
    .replace(unholdable, '')
    .replace(/[&<>"']/g, letter => entities[letter]!)
