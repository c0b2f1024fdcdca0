import { type PointerEvent, useSyncExternalStore } from 'react'
import type { Hands, Live, Scene } from '../scene.ts'
import { pointIn } from './pointIn.ts'

type HandleProps = {
  live: Live<Scene>
  x: (quarter: number) => number
  top: number
  height: number
  hands: Hands
  quarterAt: (at: number) => number
}

/** The dotted line can be taken by the pointer; the chooser above the figures does the same by keyboard. */
export function HorizonHandle({ live, x, top, height, hands, quarterAt }: HandleProps) {
  const at = x(useSyncExternalStore(live.subscribe, () => live.get().horizon))
  const move = (event: PointerEvent<SVGRectElement>) => {
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
        hands.beginHorizon()
      }}
      onPointerMove={move}
      onLostPointerCapture={hands.endHorizon}
    />
  )
}
