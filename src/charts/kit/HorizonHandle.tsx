import { type PointerEvent, useRef, useSyncExternalStore } from 'react'
import type { Live } from '../../live/live.ts'
import type { Quarter } from '../../model/quantities.ts'
import type { ChartInput, Hands } from '../chartInput.ts'
import { pointIn } from './pointIn.ts'

type HandleProps = {
  live: Live<ChartInput>
  x: (quarter: Quarter) => number
  top: number
  height: number
  hands: Hands
  quarterAt: (at: number) => number
}

/** So far a finger goes sideways in scrolling. */
const strays = 8

/** The dotted line can be taken by the pointer; the chooser above the figures does the same by keyboard. */
export function HorizonHandle({ live, x, top, height, hands, quarterAt }: HandleProps) {
  const at = x(useSyncExternalStore(live.subscribe, () => live.get().horizon))
  /** Where a finger came down of which it is not known yet whether it drags or scrolls. */
  const waiting = useRef<number | null>(null)
  const move = (event: PointerEvent<SVGRectElement>) => {
    if (waiting.current !== null && Math.abs(event.clientX - waiting.current) <= strays) return
    waiting.current = null
    const svg = event.currentTarget.ownerSVGElement
    if (svg && event.currentTarget.hasPointerCapture(event.pointerId))
      hands.moveHorizon(quarterAt(pointIn(svg, event).x))
  }
  return (
    <rect
      className="horizonHandle"
      x={at - 7}
      y={top}
      width={14}
      height={height}
      fill="transparent"
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        event.preventDefault()
        waiting.current = event.pointerType === 'mouse' ? null : event.clientX
        hands.beginHorizon()
      }}
      onPointerMove={move}
      onLostPointerCapture={hands.endHorizon}
    />
  )
}
