import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Escape, a press outside that place and focus moving out of it dismiss what is open there; not while a dialog lies over it. */
export function useDismiss(place: RefObject<HTMLElement | null>, dismiss: (byKey: boolean) => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isCovered(place.current)) return
    event.preventDefault()
    dismiss(true)
  })
  const onElsewhere = useEffectEvent(({ target }: Event) => {
    if (target instanceof Node && !place.current?.contains(target) && !isCovered(place.current)) dismiss(false)
  })

  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('keydown', event => onKey(event), { signal })
    for (const elsewhere of ['pointerdown', 'focusin'])
      document.addEventListener(elsewhere, event => onElsewhere(event), { signal })
    return () => listening.abort()
  }, [])
}

const isCovered = (place: HTMLElement | null) =>
  [...document.querySelectorAll('dialog[open]')].some(dialog => !dialog.contains(place))
