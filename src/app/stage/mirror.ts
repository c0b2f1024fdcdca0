import { parsedJson } from '../../data/json.ts'
import { readShared } from '../../state/codec/fields.ts'
import type { State } from '../../state/scenario/store.ts'
import { shownPlace } from '../../state/session/presentationPlace.ts'
import { openLine, type StageMessage } from './stageMessage.ts'

type OnTold = (told: StageMessage, state: Partial<State>) => void

/**
 * The room's end: listens to the presenter's window, and says hello to it. After a reload it begins with what it showed,
 * also where the presenter's window is gone. Answers how to stop.
 */
export function hearPresenter(room: string, onTold: OnTold, onGone: () => void): () => void {
  let last: StageMessage | null = null
  /** A page that goes still hears for a moment: it answers nobody any more. */
  let isGoing = false
  const show = (told: StageMessage) => {
    last = told
    onTold(told, { ...readShared(told.shared).state, dragging: told.dragging })
  }
  const line = openLine(room, message => {
    if (message.kind === 'gone') {
      last = null
      onGone()
    }
    if (message.kind === 'who' && !isGoing) line.say({ kind: 'hello' })
    if (message.kind === 'stage') show(message)
  })
  const leave = () => {
    isGoing = true
    shownPlace.write(JSON.stringify(last && { ...last, dragging: null }))
    line.say({ kind: 'bye' })
  }
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return
    isGoing = false
    line.say({ kind: 'hello' })
  }
  window.addEventListener('pagehide', leave)
  window.addEventListener('pageshow', comeBack)
  const shown = parsedJson(shownPlace.read()) as StageMessage | null
  if (shown) show(shown)
  line.say({ kind: 'hello' })
  return () => {
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('pageshow', comeBack)
    line.close()
  }
}
