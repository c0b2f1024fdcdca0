import { useEffect, useState } from 'react'
import type { InputKey } from '../../model/inputs.ts'
import { useActions } from '../../state/hooks.ts'

/** A drag of this input as one gesture: `begin` it when the pointer goes down; it ends by itself. */
export function useDrag(key: InputKey | 'correlation') {
  const actions = useActions()
  const [drag] = useState(() => gesture(() => actions.startDrag(key), actions.endDrag))
  // A lane may leave the screen under the pointer.
  useEffect(() => drag.end, [drag])
  return drag
}

/** Begins once and ends once, wherever the pointer is let go or lost. */
function gesture(onBegin: () => void, onEnd: () => void) {
  let underway: AbortController | null = null

  const end = () => {
    if (!underway) return
    underway.abort()
    underway = null
    onEnd()
  }
  const begin = () => {
    if (underway) return
    underway = new AbortController()
    for (const ending of ['pointerup', 'pointercancel', 'lostpointercapture', 'blur'])
      window.addEventListener(ending, end, { signal: underway.signal })
    onBegin()
  }
  return { begin, end }
}
