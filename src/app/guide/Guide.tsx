import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { OverlayOf } from '../../state/session/overlays.ts'
import { isGuideSeen, noteGuideSeen } from '../../state/settings/guide.ts'
import { announce } from '../ui/announcements.ts'
import { useEscape, useOverlay, useOverlays } from '../ui/overlays.ts'
import './guide.css'
import { cardAt } from './place.ts'
import { steps, type TourStep } from './steps.ts'
import { useThing } from './useThing.ts'

/** The tour of the desk. It begins by itself where nobody has seen it and nothing but the desk as it comes is open. */
export function Guide() {
  const overlays = useOverlays()
  const tour = useOverlay('tour')
  const isStaged = useOverlay('presentation') !== null
  useEffect(() => {
    const isAsItComes = location.hash.length < 2 && !overlays.hasModal() && !overlays.find('tour')
    if (!isGuideSeen() && isAsItComes) overlays.open({ kind: 'tour', step: 0, isAsked: false })
  }, [overlays])
  useEffect(() => {
    if (tour) noteGuideSeen()
  }, [tour])
  const step = steps[tour?.step ?? steps.length]
  return step && tour && !isStaged ? <Card tour={tour} step={step} /> : null
}

type CardProps = { tour: OverlayOf<'tour'>; step: TourStep }

/** One step beside its thing, which has a ring. All the rest can be used meanwhile. */
function Card({ tour, step: { title, says, things } }: CardProps) {
  const { open, close } = useOverlays()
  const { step: at, isAsked } = tour
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
    if (isAsked) next.current?.focus()
  }, [isAsked])
  useEffect(() => announce(`Tour, step ${at + 1} of ${steps.length}: ${title}. ${says}`), [at, title, says])
  useLayoutEffect(() => giveFocusBack(card.current!), [])
  const end = () => close('tour')
  const goOn = () => (isLast ? end() : open({ ...tour, step: at + 1 }))
  useEscape('tour', end)

  return (
    <>
      {thing && <div className="guideRing" style={ringAround(thing)} />}
      <section ref={card} className="guide" aria-label="Tour" style={place}>
        <h2>{title}</h2>
        <p>{says}</p>
        <div className="guideEnd">
          <span>
            <span className="seen-by-readers">Step </span>
            {at + 1} of {steps.length}
          </span>
          {!isLast && (
            <button type="button" className="textButton" onClick={end}>
              Skip the tour
            </button>
          )}
          <button ref={next} type="button" className="wordButton" onClick={goOn}>
            {isLast ? 'Done' : 'Next'}
          </button>
        </div>
      </section>
    </>
  )
}

/** Where the focus is in the card when it goes, it is again where it was before. */
function giveFocusBack(card: Element) {
  const before = document.activeElement
  return () => {
    if (!card.contains(document.activeElement)) return
    const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected
    const place = isThere ? before : document.querySelector('main')
    place?.focus({ preventScroll: true })
  }
}

const ringAround = ({ left, top, width, height }: DOMRect) => ({
  left: left - 5,
  top: top - 5,
  width: width + 10,
  height: height + 10,
})
