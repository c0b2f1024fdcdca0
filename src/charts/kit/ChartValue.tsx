import { useCallback, useEffect, useRef } from 'react'
import { useActiveTooltipLabel } from 'recharts'
import type { Live } from '../../live/live.ts'
import type { ChartInput } from '../chartInput.ts'
import { type PlaceReadings, placeWords } from './placeWords.ts'
import { useChartValue } from './useChartValue.ts'

type ChartValueProps = {
  live: Live<ChartInput>
  /** The last of its places, counted from 0. */
  last: number
  /** Where it stands while the keyboard is elsewhere. */
  rest: () => number
  /** Which place the label of Recharts' keyboard is. */
  placeOf?: (label: number | string) => number
  says: (place: number) => PlaceReadings
}

/** The picture around it as a slider: its arrows, of which Recharts knows two, walk from place to place. */
export function ChartValue({ live, last, rest, placeOf = Number, says }: ChartValueProps) {
  const place = useRef<SVGGElement>(null)
  const label = useActiveTooltipLabel()
  const picture = useCallback(() => place.current?.ownerSVGElement ?? null, [])
  const at = () => (label === undefined ? rest() : placeOf(label))
  useEffect(() => {
    const at = picture()
    const listen = (event: Event) => event instanceof KeyboardEvent && walkUpright(event)
    at?.addEventListener('keydown', listen)
    return () => at?.removeEventListener('keydown', listen)
  }, [picture])
  useChartValue(picture, live, () => ({ last, now: at(), says: placeWords(says(at())) }))
  return <g ref={place} />
}

/** Up and down are to a slider what right and left are; in rows, which Recharts counts from beneath, down is the next one. */
const upright: Readonly<Record<string, string>> = { ArrowUp: 'ArrowRight', ArrowDown: 'ArrowLeft' }

function walkUpright(event: KeyboardEvent) {
  const key = upright[event.key]
  if (!key || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  event.currentTarget?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
}
