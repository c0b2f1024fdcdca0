import { useEffect, useEffectEvent } from 'react'
import { flushSync } from 'react-dom'
import type { InputKey } from '../../model/inputs.ts'

/** What is sought: an input, the box that finds inputs, or the inputs by what matters. */
type Sought = InputKey | 'filter' | 'ranking'

const call = 'stakeout:seek'

/** Brings an input's slider into view, whatever hides it, and puts the focus on it. */
export const seekInput = (key: InputKey) => seek(key, `[data-input="${key}"]`)

/** Brings an input's slider into view, and leaves the focus where it is. */
export const showInput = (key: InputKey) => appear(key, `[data-input="${key}"]`)?.scrollIntoView({ block: 'nearest' })

/** Puts the focus into the box that finds inputs. */
export const seekFilter = () => seek('filter', '.filter')

/** Shows the inputs that matter most, and puts the focus on the button for it. */
export const seekRanking = () => seek('ranking', '.byEffect')

/** Makes what is sought appear, where that is in this component's hands. */
export function useSeekListener(appear: (sought: Sought) => unknown) {
  const onCall = useEffectEvent((event: Event) => event instanceof CustomEvent && appear(event.detail as Sought))
  useEffect(() => {
    const listen = (event: Event) => void onCall(event)
    window.addEventListener(call, listen)
    return () => window.removeEventListener(call, listen)
  }, [])
}

function seek(sought: Sought, selector: string) {
  const found = appear(sought, selector)
  found?.scrollIntoView({ block: 'center' })
  found?.focus({ preventScroll: true })
}

/** Sent twice, because a part that opens may hold another that has to open, too. Of those found the last lies on top. */
function appear(sought: Sought, selector: string) {
  for (let i = 0; i < 2; i++) flushSync(() => window.dispatchEvent(new CustomEvent(call, { detail: sought })))
  return [...document.querySelectorAll<HTMLElement>(selector)].at(-1)
}
