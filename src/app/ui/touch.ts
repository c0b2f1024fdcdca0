/** A finger of which it is not known yet what it means. */
export type Aim = { leave: () => void }

/** So far a finger strays without meaning a direction. */
const strays = 8

/**
 * Tells what a finger or a pen on a track means: `drag` once it goes sideways, `tap` where it is let go in its place, `scroll`
 * where it goes up or down or the browser takes it away. It is told once.
 */
export function aimOf(
  { pointerId, clientX, clientY }: Pick<PointerEvent, 'pointerId' | 'clientX' | 'clientY'>,
  tell: (meant: 'drag' | 'tap' | 'scroll') => void,
): Aim {
  const listening = new AbortController()
  const meant = (what: 'drag' | 'tap' | 'scroll') => {
    listening.abort()
    tell(what)
  }
  const hear = (type: 'pointermove' | 'pointerup' | 'pointercancel', then: (event: PointerEvent) => void) =>
    window.addEventListener(type, event => event.pointerId === pointerId && then(event), { signal: listening.signal })
  hear('pointermove', event => {
    const [across, along] = [Math.abs(event.clientX - clientX), Math.abs(event.clientY - clientY)]
    if (Math.max(across, along) > strays) meant(across > along ? 'drag' : 'scroll')
  })
  hear('pointerup', () => meant('tap'))
  hear('pointercancel', () => meant('scroll'))
  return { leave: () => listening.abort() }
}
