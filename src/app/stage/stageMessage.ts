import type { StageView } from '../../state/session/stageView.ts'
import { channelOf } from '../../state/settings/channel.ts'

/** What the presenter's window tells the room's: the scene that is on, as it is at this moment. */
export type StageMessage = { kind: 'stage' } & StageView

/**
 * What passes between the two windows. The room's says hello when it opens and when a presenter's asks who is there, and
 * is told where things stand; each says when it goes. A presenter's window that hears another ask tells it that the room is taken.
 */
export type Message = StageMessage | { kind: 'hello' | 'bye' | 'who' | 'taken' | 'gone' }

/** The line between the windows of one browser that belong to one room; no server hears it, and nobody at all where the browser refuses it. */
export function openLine(room: string, onMessage: (message: Message) => void) {
  const channel = channelOf(`stakeout.room.${room}`)
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => onMessage(data))
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin to name
    say: (message: Message) => channel?.postMessage(message),
    close: () => channel?.close(),
  }
}
