import type { Show } from '../../state/presentation.ts'
import { readShared, sharedOf, writeShared } from '../../state/shared.ts'
import type { State } from '../../state/store.ts'

/** What the presenter's window tells the audience's: the scene that is on, as it is at this moment. */
export type Told = {
  kind: 'stage'
  at: number
  count: number
  charts: readonly string[]
  headline: string | null
  isBlank: boolean
  dragging: State['dragging']
  shared: unknown
}

/**
 * What passes between the two windows. The audience's says hello when it opens and when a presenter's asks who is there,
 * and is told where things stand; each says when it goes.
 */
type Message = Told | { kind: 'hello' | 'bye' | 'who' | 'gone' }

/** The line between the windows of one browser; no server hears it. */
function openLine(onMessage: (message: Message) => void) {
  const channel = new BroadcastChannel('stakeout.presentation')
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => onMessage(data))
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin to name
    say: (message: Message) => channel.postMessage(message),
    close: () => channel.close(),
  }
}

/** Tells every audience window what is on, at each change and when one says hello; while it is held, nothing. Answers how to stop. */
export function tellAudience({ scenes, store, stage }: Show, onAudience: (isThere: boolean) => void): () => void {
  const line = openLine(({ kind }) => {
    if (kind !== 'hello' && kind !== 'bye') return
    onAudience(kind === 'hello')
    // Another one may be there still.
    if (kind === 'bye') line.say({ kind: 'who' })
    else tell()
  })
  function tell() {
    const { at, isBlank, isFrozen } = stage.getState()
    if (isFrozen) return
    const { charts, headline } = scenes[at]!
    const state = store.getState()
    const { dragging } = state
    const shared = writeShared(sharedOf(state))
    line.say({ kind: 'stage', at, count: scenes.length, charts, headline, isBlank, dragging, shared })
  }
  const stops = [store.subscribe(tell), stage.subscribe(tell)]
  line.say({ kind: 'who' })
  return () => {
    for (const stop of stops) stop()
    line.say({ kind: 'gone' })
    line.close()
  }
}

/** Listens to the presenter's window, and says hello to it. Answers how to stop. */
export function hearPresenter(onTold: (told: Told, state: Partial<State>) => void, onGone: () => void): () => void {
  const line = openLine(message => {
    if (message.kind === 'gone') onGone()
    if (message.kind === 'who') line.say({ kind: 'hello' })
    if (message.kind === 'stage') onTold(message, { ...readShared(message.shared).state, dragging: message.dragging })
  })
  const leave = () => line.say({ kind: 'bye' })
  window.addEventListener('pagehide', leave)
  line.say({ kind: 'hello' })
  return () => {
    window.removeEventListener('pagehide', leave)
    line.close()
  }
}
