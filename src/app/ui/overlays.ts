import { createContext, use, useEffect, useEffectEvent, useId, useLayoutEffect, useSyncExternalStore } from 'react'
import { makeOverlays, type OverlayKind, type OverlayOf } from '../../state/session/overlays.ts'

/** What stands over the page of a visit; a page without one, such as a hand-out, has these. */
export const OverlaysContext = createContext(makeOverlays())

export const useOverlays = () => use(OverlaysContext)

/** What stands over the page of this kind, null where nothing does. */
export function useOverlay<Kind extends OverlayKind>(kind: Kind): OverlayOf<Kind> | null {
  const { subscribe, find } = useOverlays()
  return useSyncExternalStore(subscribe, () => find(kind))
}

/** Counts a part of the page that is open among what stands over it, under its kind where it was asked for by that. Answers its key. */
export function useStanding(kind: OverlayKind | undefined, isModal: boolean): string {
  const { open, close } = useOverlays()
  const id = useId()
  useLayoutEffect(() => {
    if (kind) return
    open({ kind: 'local', id, isModal })
    return () => close(id)
  }, [open, close, kind, id, isModal])
  return kind ?? id
}

/** Escape, for what stands over the page: it takes away what is on top, and nothing else. */
export function useEscape(key: string, close: () => void) {
  const { isOnTop } = useOverlays()
  useEscapeKey(document, () => isOnTop(key), close)
}

/** What was asked for and has not come, or cannot, goes by Escape as well. A presentation is only left from its stage. */
export function useEscapeFromComing() {
  const { top, close } = useOverlays()
  const coming = () => {
    const overlay = top()
    return overlay && overlay.kind !== 'local' && overlay.kind !== 'presentation' ? overlay.kind : null
  }
  // Whatever has come hears the key on the document, before.
  useEscapeKey(
    window,
    () => coming() !== null,
    () => close(coming()!),
  )
}

function useEscapeKey(where: EventTarget, isMeant: () => boolean, act: () => void) {
  const onKey = useEffectEvent((event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || event.isComposing || event.defaultPrevented)
      return
    if (isClearedByKey(event.target) || !isMeant()) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: Event) => onKey(event)
    where.addEventListener('keydown', listen)
    return () => where.removeEventListener('keydown', listen)
  }, [where])
}

/** A box for searching takes back what was typed first, by the browser's own doing. */
const isClearedByKey = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type === 'search' && target.value !== ''
