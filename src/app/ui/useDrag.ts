import { type PointerEvent, useEffect, useState } from 'react'
import type { Movable } from '../../state/scenario/store.ts'
import { useActions } from '../../state/session/hooks.ts'
import { type Aim, aimOf } from './touch.ts'

/**
 * A drag of this input as one gesture: `press` it when the pointer goes down, `take` each change of the track's; it ends by
 * itself. What the browser cancels was no drag: all is as before it.
 */
export function useDrag(key: Exclude<Movable, 'horizon'>) {
  const actions = useActions()
  const [drag] = useState(() => gesture(() => actions.startDrag(key), actions.endDrag, actions.dropDrag))
  // A lane may leave the screen under the pointer.
  useEffect(() => drag.end, [drag])
  return drag
}

/** Begins once and ends once, wherever the pointer is let go or lost. */
function gesture(onBegin: () => void, onEnd: () => void, onDrop: () => void) {
  let underway: AbortController | null = null
  /** The finger of which it is not known yet whether it sets or scrolls, and the last change that its browser made of it. */
  let waiting: { aim: Aim; change: (() => void) | null } | null = null

  const stop = (how: () => void) => {
    waiting?.aim.leave()
    waiting = null
    if (!underway) return
    underway.abort()
    underway = null
    how()
  }
  const end = () => stop(onEnd)
  const begin = () => {
    if (underway) return
    underway = new AbortController()
    const { signal } = underway
    window.addEventListener('pointercancel', () => stop(onDrop), { signal })
    for (const ending of ['pointerup', 'lostpointercapture', 'blur']) window.addEventListener(ending, end, { signal })
    onBegin()
  }
  const decided = (meant: 'drag' | 'tap' | 'scroll') => {
    const change = waiting?.change
    waiting = null
    if (meant === 'scroll') return
    begin()
    change?.()
    if (meant === 'tap') end()
  }
  return {
    begin,
    end,
    press: (event: PointerEvent) => {
      if (event.button !== 0) return
      if (event.pointerType !== 'touch' && event.pointerType !== 'pen') begin()
      else if (event.isPrimary) waiting = { aim: aimOf(event, decided), change: null }
    },
    take: (change: () => void) => {
      if (waiting) waiting.change = change
      else change()
    },
  }
}
