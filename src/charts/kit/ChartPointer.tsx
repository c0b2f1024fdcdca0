import { useEffect, useEffectEvent, useRef } from 'react'
import { useActiveTooltipLabel } from 'recharts'
import { pointIn } from './pointIn.ts'

/** A point of a picture that a hand chose: by its place in it, or by the label that the keyboard stands at. */
export type PointerTarget = { at: { x: number; y: number } } | { label: number | string }

/** So long a finger rests before it asks, and so far a hand may stray without dragging. */
const held = 500
const strays = 5

type ChosenProps = {
  onChosen: (choice: PointerTarget) => void
  /** What a click or a tap means, where it means something else. */
  onPressed?: (choice: PointerTarget) => void
}

/** Hears what is chosen in the chart around it: Enter, a finger held down, and a click, or a right click where that means something else. */
export function ChartPointer({ onChosen, onPressed }: ChosenProps) {
  const place = useRef<SVGGElement>(null)
  const label = useActiveTooltipLabel()
  const choose = useEffectEvent(onChosen)
  const onEnter = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || label === undefined) return
    // Else the same stroke would press the button that gets the focus.
    event.preventDefault()
    onChosen({ label })
  })
  const press = useEffectEvent((choice: PointerTarget, isTouch: boolean) => {
    if (onPressed) onPressed(choice)
    else if (!isTouch) onChosen(choice)
  })
  const isOther = onPressed !== undefined

  useEffect(() => {
    const picture = place.current?.ownerSVGElement
    if (!picture) return
    const listening = new AbortController()
    const { signal } = listening
    let pressed: PointerEvent | null = null
    let due: ReturnType<typeof setTimeout> | undefined

    const placeOf = (event: MouseEvent) => ({ at: pointIn(picture, event) })
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
        if (event.pointerType !== 'touch') return
        due = setTimeout(() => {
          letGo()
          choose(placeOf(event))
        }, held)
      },
      { signal },
    )
    picture.addEventListener('pointermove', event => isNear(event) || letGo(), { signal })
    picture.addEventListener('pointercancel', letGo, { signal })
    picture.addEventListener(
      'pointerup',
      event => {
        if (isNear(event)) press(placeOf(event), event.pointerType === 'touch')
        letGo()
      },
      { signal },
    )
    if (isOther)
      picture.addEventListener(
        'contextmenu',
        event => {
          event.preventDefault()
          // A finger that is held down is heard above.
          if (!('pointerType' in event) || event.pointerType === 'mouse') choose(placeOf(event))
        },
        { signal },
      )
    picture.addEventListener('keydown', event => onEnter(event), { signal })
    return () => {
      letGo()
      listening.abort()
    }
  }, [isOther])
  return <g ref={place} />
}
