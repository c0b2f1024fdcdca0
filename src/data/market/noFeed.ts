import { type Feed, quietAfter } from './feed.ts'

/** The feed of whoever wants none: it knows no price and says nothing. */
export const noFeed: Feed = {
  name: 'none',
  place: '',
  quietAfter,
  snapshot: async () => ({ quality: 'live', sentAt: null, id: null, quotes: [], malformed: 0 }),
  stream: (_after, _hear, signal) => new Promise(resolve => signal.addEventListener('abort', () => resolve())),
}
