import { useEffect, useEffectEvent, useRef } from 'react'
import { useActiveTooltipLabel } from 'recharts'

/** A point of a picture that a hand chose: by its place in it, or by the label that the keyboard stands at. */
export type Choice = { at: { x: number; y: number } } | { label: number | string }

/** So long a finger rests before it asks, and so far a hand may stray without dragging. */
const held = 500
const strays = 5

type ChosenProps = { onChosen: (choice: Choice) => void; isByClick?: boolean }

/** Hears what is chosen in the chart around it: Enter, a finger held down and, unless a click means something else, a click. */
export function Chosen({ onChosen, isByClick = true }: ChosenProps) {
  const place = useRef<SVGGElement>(null)
  const label = useActiveTooltipLabel()
  const choose = useEffectEvent(onChosen)
  const onEnter = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || label === undefined) return
    // Else the same stroke would press the button that gets the focus.
    event.preventDefault()
    onChosen({ label })
  })
  const isClickMeant = useEffectEvent((event: PointerEvent) => isByClick && event.pointerType !== 'touch')

  useEffect(() => {
    const picture = place.current?.ownerSVGElement
    if (!picture) return
    const listening = new AbortController()
    const { signal } = listening
    let pressed: PointerEvent | null = null
    let due: ReturnType<typeof setTimeout> | undefined

    const placeOf = ({ clientX, clientY }: PointerEvent) => {
      const { left, top } = picture.getBoundingClientRect()
      return { at: { x: clientX - left, y: clientY - top } }
    }
    const isNear = (event: PointerEvent) =>
      pressed !== null && Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) <= strays
    const letGo = () => {
      pressed = null
      clearTimeout(due)
    }
    picture.addEventListener(
      'pointerdown',
      event => {
        letGo()
        pressed = event.button === 0 ? event : null
        if (event.pointerType === 'touch') due = setTimeout(() => choose(placeOf(event)), held)
      },
      { signal },
    )
    picture.addEventListener('pointermove', event => isNear(event) || letGo(), { signal })
    picture.addEventListener('pointercancel', letGo, { signal })
    picture.addEventListener(
      'pointerup',
      event => {
        if (isNear(event) && isClickMeant(event)) choose(placeOf(event))
        letGo()
      },
      { signal },
    )
    picture.addEventListener('keydown', event => onEnter(event), { signal })
    return () => {
      letGo()
      listening.abort()
    }
  }, [])
  return <g ref={place} />
}
