import { useEffect, useRef } from 'react'
import { facesOf } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { charts } from '../../charts/index.ts'
import type { Live } from '../../live/live.ts'
import { useEscape, useOverlays } from '../ui/overlays.ts'
import { ChartFigure } from './Figure.tsx'
import './enlarged.css'

type EnlargedProps = { id: string; live: Live<ChartInput> }

const largeButton = (figure: string) => document.querySelector<HTMLElement>(`${figure} .asLarge`)

/** One figure over the whole main area, laid out for it; Escape leads back to where the focus was. */
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
      const button = largeButton(`[data-figure="${id}"]`) ?? largeButton(`.figure.${frame}`)
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus()
      else button?.focus()
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
