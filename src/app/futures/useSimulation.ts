import { useEffect, useState } from 'react'
import type { Outlook } from '../../analysis/outlook.ts'
import { bandsIn, chartIds } from '../../charts/catalogue.ts'
import type { StackLine } from '../../model/index.ts'
import { simulator } from '../../simulation/client.ts'
import type { SimulationRequest } from '../../simulation/messages.ts'
import type { Desk } from '../../state/session/desk.ts'
import { useLiveDesk } from '../../state/session/hooks.ts'
import { noteOutlook } from '../../state/session/latest.ts'
import type { Overlays } from '../../state/session/overlays.ts'
import { pacing } from './pace.ts'

/** How many futures are drawn at a time while something is dragged. */
const whileDragging = 2000

/** Keeps asking about the desk for as long as it is shown, and about what is enlarged over it; every answer is passed on. Answers what it asks. */
export function useSimulation(onOutlook: (outlook: Outlook) => void, overlays?: Overlays) {
  const desk = useLiveDesk()
  const [simulation] = useState(() => simulator())
  useEffect(() => {
    let last: SimulationRequest | undefined
    let passedOn: Outlook | null = null
    let isShown = true
    const follow = () => {
      const now = desk.get()
      const asked = askedOf(now, overlays?.find('enlarged')?.chart ?? null)
      if (last && isSame(asked, last)) return
      if (now.dragging === null) pace.over()
      else if (!pace.mayAsk()) return
      last = asked
      simulation.ask(asked)
    }
    const pace = pacing(() => isShown && follow())
    const passOn = () => {
      const { outlook } = simulation.get()
      if (outlook && outlook !== passedOn) {
        pace.answered()
        noteOutlook(desk, outlook)
        onOutlook(outlook)
      }
      passedOn = outlook
    }
    const stops = [simulation.subscribe(passOn), desk.subscribe(follow), simulation.stop]
    if (overlays) stops.push(overlays.subscribe(follow))
    follow()
    return () => {
      isShown = false
      for (const stop of stops) stop()
    }
  }, [desk, simulation, onOutlook, overlays])
  return simulation
}

function askedOf(
  { world, baseWorld, measure, horizon, seed, correlation, futures, dragging }: Desk,
  large: string | null,
): SimulationRequest {
  const count = dragging === null ? futures : whileDragging
  return { world, baseWorld, measure, quarter: horizon, seed, correlation, count, spread: spreadFor(large) }
}

/** The lines whose bands are shown: those of the desk's charts always, and those of the chart that has the whole room. */
const spreadFor = (large: string | null): readonly StackLine[] => [
  ...new Set(chartIds.flatMap(id => bandsIn(id, id === large))),
]

const isSame = (a: SimulationRequest, b: SimulationRequest) =>
  (Object.keys(a) as (keyof SimulationRequest)[]).every(name => name === 'spread' || a[name] === b[name]) &&
  a.spread.join() === b.spread.join()
