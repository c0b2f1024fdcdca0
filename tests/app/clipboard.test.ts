import { describe, expect, it } from 'vitest'
import { copyPicture } from '../../src/app/export/clipboard.ts'

const picture = new Blob(['x'], { type: 'image/png' })

/** What a browser's clipboard does with an item: what it is given, and whether it takes it. */
type Given = { isPromise: boolean; isSameTick: boolean }

/** A clipboard that takes only what `takes` says, as the browsers do that cannot be had here. */
function board(takes: (given: Given) => boolean) {
  let isSameTick = true
  queueMicrotask(() => {
    isSameTick = false
  })
  const taken: unknown[] = []
  class Item {
    given: Given
    constructor(items: Record<string, Promise<Blob> | Blob>) {
      this.given = { isPromise: items['image/png'] instanceof Promise, isSameTick }
      if (!takes(this.given)) throw new DOMException('refused', 'NotAllowedError')
    }
  }
  const write = (items: ClipboardItems) => Promise.resolve(void taken.push(...items))
  return { taken, board: { write }, item: Item as unknown as NonNullable<Parameters<typeof copyPicture>[2]> }
}

describe('a picture is copied', () => {
  it.each([
    ['Chromium, which takes all', () => true, 'copied'],
    [
      'Safari, which wants a promise in the tick of the click',
      (given: Given) => given.isPromise && given.isSameTick,
      'copied',
    ],
    ['a Firefox that takes no promise', (given: Given) => !given.isPromise, 'copied'],
    ['a browser that refuses all', () => false, 'refused'],
  ])('as %s', async (_, takes, says) => {
    const { board: clipboard, item, taken } = board(takes)
    expect(await copyPicture(Promise.resolve(picture), clipboard, item)).toBe(says)
    expect(taken.length).toBe(says === 'copied' ? 1 : 0)
  })

  it('nowhere without a clipboard, and that is said', async () => {
    expect(await copyPicture(Promise.resolve(picture), undefined, undefined)).toBe('refused')
  })

  it('not when the picture could not be drawn', async () => {
    const { item } = board(() => true)
    const failed = Promise.reject<Blob>(new Error('no picture'))
    const write = () => failed.then(() => undefined)
    expect(await copyPicture(failed, { write }, item)).toBe('refused')
  })
})
