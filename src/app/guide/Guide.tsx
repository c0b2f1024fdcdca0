import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useDesk } from '../../state/session/hooks.ts'
import { guide, isGuideSeen, showStep } from '../../state/settings/guide.ts'
import './guide.css'
import { cardAt } from './place.ts'
import { steps, type TourStep } from './steps.ts'
import { useThing } from './useThing.ts'

/** The tour of the desk. It begins by itself where nobody has seen it and nothing but the desk as it comes is open. */
export function Guide() {
  const { at } = useSyncExternalStore(guide.subscribe, guide.getState)
  const isStaged = useDesk(({ presenting }) => presenting !== null)
  useEffect(() => {
    const isAsItComes = location.hash.length < 2 && !document.querySelector('dialog[open]')
    if (!isGuideSeen() && isAsItComes) showStep(0)
  }, [])
  const step = steps[at ?? steps.length]
  return step && !isStaged ? <Card at={at!} step={step} /> : null
}

type CardProps = { at: number; step: TourStep }

/** One step beside its thing, which has a ring. All the rest can be used meanwhile. */
function Card({ at, step: { title, says, things } }: CardProps) {
  const thing = useThing(things)
  const card = useRef<HTMLElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const [place, setPlace] = useState({ left: 0, top: 0 })
  const isLast = at === steps.length - 1

  useLayoutEffect(() => {
    const { width, height } = card.current!.getBoundingClientRect()
    setPlace(cardAt(thing, { width, height }, { width: innerWidth, height: innerHeight }))
  }, [thing])
  // Who asked for the tour has it in hand; who did not keeps the focus where it is.
  useEffect(() => {
    if (guide.getState().isAsked) next.current?.focus()
  }, [])
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
    event.preventDefault()
    showStep(null)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <>
      {thing && <div className="guideRing" style={ringAround(thing)} />}
      <section ref={card} className="guide" aria-label="Tour" style={place}>
        <div aria-live="polite">
          <h2>{title}</h2>
          <p>{says}</p>
        </div>
        <div className="guideEnd">
          <span>
            <span className="seen-by-readers">Step </span>
            {at + 1} of {steps.length}
          </span>
          {!isLast && (
            <button type="button" className="textButton" onClick={() => showStep(null)}>
              Skip the tour
            </button>
          )}
          <button ref={next} type="button" className="wordButton" onClick={() => showStep(isLast ? null : at + 1)}>
            {isLast ? 'Done' : 'Next'}
          </button>
        </div>
      </section>
    </>
  )
}

const ringAround = ({ left, top, width, height }: DOMRect) => ({
  left: left - 5,
  top: top - 5,
  width: width + 10,
  height: height + 10,
})
