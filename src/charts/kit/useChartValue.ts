import { useLayoutEffect } from 'react'
import type { Live } from '../../live/live.ts'
import type { ChartInput } from '../chartInput.ts'

/** Where the keyboard stands in a picture, the last of its places counted from 0, and what is heard there. */
type ChartValue = { now: number; last: number; says: string }

/** What a picture has of a slider until its value is written. */
export const sliderRole = { role: 'slider', 'aria-valuenow': 0 } as const

/**
 * Writes the value of a picture that is a slider for who hears it, past React: a reader of the screen says nothing of what
 * has the role `application`, which Recharts gives it. In a drag the value waits: nothing is heard then, and each writing
 * is an event to the reader.
 */
export function useChartValue(picture: () => Element | null, live: Live<ChartInput>, value: () => ChartValue) {
  useLayoutEffect(() => {
    const write = () => {
      const at = picture()
      if (!at || live.get().isDragging) return
      const { now, last, says } = value()
      const values = {
        'aria-valuemin': '0',
        'aria-valuemax': `${last}`,
        'aria-valuenow': `${now}`,
        'aria-valuetext': says,
      }
      for (const [name, text] of Object.entries(values)) if (at.getAttribute(name) !== text) at.setAttribute(name, text)
    }
    write()
    return live.subscribe(write)
  })
}
