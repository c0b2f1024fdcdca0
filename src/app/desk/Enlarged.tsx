import { useEffect, useEffectEvent, useRef } from 'react'
import { facesOf } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { charts } from '../../charts/index.ts'
import type { Live } from '../../live/live.ts'
import { useActions } from '../../state/session/hooks.ts'
import { ChartFigure } from './Figure.tsx'
import './enlarged.css'

type EnlargedProps = { id: string; live: Live<ChartInput> }

const largeButton = (figure: string) => document.querySelector<HTMLElement>(`${figure} .asLarge`)

/** One figure over the whole main area, laid out for it; Escape leads back to where the focus was. */
export function Enlarged({ id, live }: EnlargedProps) {
  const place = useRef<HTMLElement>(null)
  const { enlarge } = useActions()
  const chart = charts.find(one => [one, ...facesOf(one)].some(face => face.id === id))
  const frame = chart?.id
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
    event.preventDefault()
    enlarge(null)
  })
  useEffect(() => {
    const before = document.activeElement
    place.current?.focus({ preventScroll: true })
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
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
