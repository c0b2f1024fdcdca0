import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { OverlayKind } from '../../state/session/overlays.ts'
import { useEscape, useOverlays, useStanding } from './overlays.ts'

/** A notice tells of what was done in the place that is open, and may take it back: that is left open. */
const isNotice = (target: Node) => target instanceof Element && target.closest('.noticeStack') !== null

/**
 * Escape, a press outside that place and focus moving out of it dismiss what is open there; not while a dialog lies over
 * it. `kind` is what it was asked for by, where anybody may.
 */
export function useDismiss(
  place: RefObject<HTMLElement | null>,
  dismiss: (byKey: boolean) => void,
  kind?: OverlayKind,
) {
  const key = useStanding(kind, false)
  const { isCovered } = useOverlays()
  useEscape(key, () => dismiss(true))
  const onElsewhere = useEffectEvent(({ target }: Event) => {
    const isElsewhere = target instanceof Node && !place.current?.contains(target) && !isNotice(target)
    if (isElsewhere && !isCovered(key)) dismiss(false)
  })
  useEffect(() => {
    const listening = new AbortController()
    for (const elsewhere of ['pointerdown', 'focusin'])
      document.addEventListener(elsewhere, event => onElsewhere(event), { signal: listening.signal })
    return () => listening.abort()
  }, [])
}
