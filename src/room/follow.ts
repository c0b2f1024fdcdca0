import { type Json, patched } from './mergePatch.ts'
import type { PresenterMessage } from './roomMessage.ts'

type Content = { readonly [key: string]: Json }

/**
 * What a listener knows of a presenter: the newest whole and the newest step that came, what they show together, and how
 * the presenter is. `isBehind`: a step came whose whole did not, so that the broker has to be asked for it.
 */
export type Following = {
  run: number
  whole: { seq: number; content: Content } | null
  step: { seq: number; of: number; patch: Content } | null
  content: Content | null
  box: string | null
  presenter: 'awaited' | 'there' | 'lost' | 'ended' | 'closed'
  isBehind: boolean
}

export const nothingYet: Following = {
  run: 0,
  whole: null,
  step: null,
  content: null,
  box: null,
  presenter: 'awaited',
  isBehind: false,
}

/**
 * What a listener knows after a message. By the presenter's own count, no clock: what is older than what came, or came before,
 * changes nothing; a newer run of the presenter's page begins anew, and an older one is not heard any more. What has ended stays so.
 */
export function followed(before: Following, message: PresenterMessage): Following {
  if (message.run < before.run || isOver(before)) return before
  const now = message.run > before.run ? { ...before, run: message.run, whole: null, step: null } : before
  switch (message.kind) {
    case 'lost':
      return now === before && now.presenter === 'there' ? { ...now, presenter: 'lost' } : before
    case 'ended':
    case 'closed':
      return { ...nothingYet, run: now.run, presenter: message.kind }
    case 'moved':
      return before
    case 'whole':
      if (now.whole && message.seq <= now.whole.seq) return before
      return together({ ...now, whole: { seq: message.seq, content: message.content }, box: message.box })
    case 'step': {
      const newest = Math.max(now.step?.seq ?? -1, now.whole?.seq ?? -1)
      if (message.seq <= newest) return before
      return together({ ...now, step: { seq: message.seq, of: message.of, patch: message.patch } })
    }
  }
}

/** Whether nothing comes any more: the room has ended, or its door is closed to who has this link. */
export const isOver = ({ presenter }: Following) => presenter === 'ended' || presenter === 'closed'

/** The newest step is laid over the whole that it is of; where that is still to come, what was shown stays. */
function together(now: Following): Following {
  const { whole, step } = now
  const isBehind = step !== null && step.of > (whole?.seq ?? -1)
  const isOver = whole !== null && step !== null && step.of === whole.seq && step.seq > whole.seq
  const content = isBehind || !whole ? now.content : isOver ? patched(whole.content, step.patch) : whole.content
  return { ...now, content, isBehind, presenter: 'there' }
}
