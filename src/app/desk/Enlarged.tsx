import { useEffect, useRef } from 'react'
import { facesOf } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { charts } from '../../charts/index.ts'
import type { Live } from '../../live/live.ts'
import { useEscape, useOverlays } from '../ui/overlays.ts'
import { ChartFigure } from './Figure.tsx'
import './enlarged.css'

type EnlargedProps = { id: string; live: Live<ChartInput> }

/** Gives the focus to the first of these that can have it: a closed menu or tab holds what cannot. */
const focusFirst = (things: readonly (HTMLElement | null)[]) =>
  things.some(thing => {
    thing?.focus()
    return thing !== null && document.activeElement === thing
  })

/** Where a chart is enlarged from: its button, else its tab on a phone, else what opens its group. */
const waysIn = (id: string, frame?: string) =>
  [`[data-figure="${id}"] .asLarge`, `.figure.${frame} .asLarge`, `#tab-${frame}`, '.moreFigures button'].map(way =>
    document.querySelector<HTMLElement>(way),
  )

/** One figure over the whole main area, laid out for it; Escape leads back to where the focus was, or to the chart. */
export function Enlarged({ id, live }: EnlargedProps) {
  const place = useRef<HTMLElement>(null)
  const { close } = useOverlays()
  const chart = charts.find(one => [one, ...facesOf(one)].some(face => face.id === id))
  const frame = chart?.id
  useEscape('enlarged', () => close('enlarged'))
  useEffect(() => {
    const before = document.activeElement
    place.current?.focus({ preventScroll: true })
    return () => {
      const last = before instanceof HTMLElement && before !== document.body ? before : null
      focusFirst([last, ...waysIn(id, frame)])
    }
  }, [id, frame])
  if (!chart) return null
  return (
    <section className="enlarged" ref={place} tabIndex={-1} aria-labelledby="enlarged-name">
      <h1 id="enlarged-name" className="seen-by-readers">
        {chart.title}, enlarged
      </h1>
      <ChartFigure chart={chart} live={live} isHero isLarge />
    </section>
  )
}
