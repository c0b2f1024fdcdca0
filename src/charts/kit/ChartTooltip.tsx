import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react'
import { Tooltip, usePlotArea } from 'recharts'

type ChartTooltipProps = {
  cursor: ComponentProps<typeof Tooltip>['cursor']
  /** What it says at a label of the axis. */
  readings: (label: number | string | undefined) => ReactNode
}

/** A chart's tooltip. One that a finger opened closes when the reader goes on: scrolls, or touches anything else. */
export function ChartTooltip({ cursor, readings }: ChartTooltipProps) {
  const place = useRef<SVGGElement>(null)
  const [isClosed, setIsClosed] = useState(false)
  const plot = usePlotArea()

  useEffect(() => {
    const picture = place.current?.ownerSVGElement
    if (!picture) return
    const listening = new AbortController()
    const { signal } = listening
    let isByFinger = false

    const open = () => setIsClosed(false)
    // Not at the press itself: until the browser has told where the finger is, Recharts stands where it was before.
    for (const kind of ['pointermove', 'click', 'keydown', 'focusin']) picture.addEventListener(kind, open, { signal })
    const goOn = ({ target }: Event) => {
      if (isByFinger && !(target instanceof Node && picture.contains(target))) setIsClosed(true)
    }
    window.addEventListener('scroll', goOn, { signal, capture: true, passive: true })
    window.addEventListener(
      'pointerdown',
      event => {
        goOn(event)
        isByFinger = event.pointerType === 'touch'
      },
      { signal, capture: true },
    )
    return () => listening.abort()
  }, [])

  return (
    <>
      <g ref={place} />
      <Tooltip
        {...(isClosed && { active: false })}
        isAnimationActive={false}
        // Recharts hides a tooltip where it draws no series of its own.
        wrapperStyle={{ visibility: 'visible' }}
        cursor={cursor}
        content={({ active, label }) =>
          active &&
          plot && (
            // One that is wider than the plot begins at its left, and would lie over the names at the lines' ends.
            <div style={{ translate: `min(0px, ${plot.width}px - 100%)` }}>{readings(label)}</div>
          )
        }
      />
    </>
  )
}
