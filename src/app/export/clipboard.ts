/** What became of a picture that was to be copied. */
export type Copied = 'copied' | 'refused'

type Board = Pick<Clipboard, 'write'>
type Item = new (items: Record<string, Promise<Blob> | Blob>) => ClipboardItem

/**
 * Puts a picture on the clipboard. The item is made in the same tick as the click, with a promise of the picture
 * (Safari insists); a browser that wants no promise gets the picture itself in a second try. Says "copied" only if it was.
 */
export async function copyPicture(
  picture: Promise<Blob>,
  board: Board | undefined = navigator.clipboard,
  item: Item | undefined = globalThis.ClipboardItem,
): Promise<Copied> {
  if (!board || !item) return 'refused'
  try {
    await board.write([new item({ 'image/png': picture })])
    return 'copied'
  } catch {
    try {
      await board.write([new item({ 'image/png': await picture })])
      return 'copied'
    } catch {
      return 'refused'
    }
  }
}
