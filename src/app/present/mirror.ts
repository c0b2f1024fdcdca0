import { readShared, sharedOf, writeShared } from '../../state/shared.ts'
import type { Show } from '../../state/show.ts'
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

/** What passes between the two windows. A window that has just opened says hello and is told where things stand. */
type Message = Told | { kind: 'hello' } | { kind: 'gone' }

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
export function tellAudience({ scenes, store, stage }: Show, onHello: () => void): () => void {
  const line = openLine(({ kind }) => {
    if (kind !== 'hello') return
    onHello()
    tell()
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
  tell()
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
    if (message.kind === 'stage') onTold(message, { ...readShared(message.shared).state, dragging: message.dragging })
  })
  line.say({ kind: 'hello' })
  return line.close
}
