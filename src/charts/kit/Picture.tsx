import { useLayoutEffect, useRef, useState } from 'react'
import type { Live } from '../../live/live.ts'
import type { Marks } from '../picture/mark.ts'
import { brushOn } from './brush.ts'

type PictureProps = {
  /** What it is drawn from: whenever one of them changes, it is drawn anew in the same frame. */
  of: readonly Live<unknown>[]
  draw: () => Marks
}

/** What moves in a chart: drawn by a brush as its sources change, past React. What goes wrong in it is told to React. */
export function Picture({ of, draw }: PictureProps) {
  const place = useRef<SVGGElement>(null)
  const brush = useRef<ReturnType<typeof brushOn>>(undefined)
  const [fault, setFault] = useState<{ error: unknown } | null>(null)
  useLayoutEffect(() => {
    const paint = () => {
      try {
        brush.current ??= brushOn(place.current!)
        brush.current(draw())
      } catch (error) {
        setFault({ error })
      }
    }
    paint()
    const stops = of.map(source => source.subscribe(paint))
    return () => {
      for (const stop of stops) stop()
    }
  })
  if (fault) throw fault.error
  return <g ref={place} pointerEvents="none" />
}
