import { type ComponentProps, useLayoutEffect, useRef } from 'react'

/**
 * A button that goes when it has done its work: to try again, to dismiss. Its focus then goes to the nearest place
 * around it that stays, so that whoever works by the keyboard goes on from there.
 */
export function PassingButton(props: Omit<ComponentProps<'button'>, 'ref' | 'type' | 'className'>) {
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const own = button.current
    return () => {
      if (own && own === document.activeElement) handOn(own.closest<HTMLElement>('figure, dialog, main') ?? own)
    }
  }, [])
  return <button ref={button} type="button" className="textButton" {...props} />
}

/** A place that the keyboard does not stop at by itself has the focus until it moves on. */
function handOn(place: HTMLElement) {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true })
  }
  place.focus({ preventScroll: true })
}
