import { names } from '../../model/names.ts'
import type { Quarter } from '../../model/quantities.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { sides } from '../../model/sides.ts'
import { capital } from '../../model/wording.ts'
import type { ChartInput } from '../chartInput.ts'
import { pastEvents } from './datesAhead.ts'

/** An event that the settings bring about, at the quarter they say. */
export type Coming = { quarter: Quarter; text: string }

/** What the settings hold in store, those of one quarter told together: at most three, in the order of time. */
export function coming({ world }: ChartInput): Coming[] {
  // A lab that lists in quarter 0 is listed already.
  const listings = sides
    .map(side => ({ quarter: world[`${side}.ipoQuarter`], text: `${names[side].lab} lists` }))
    .filter(({ quarter }) => quarter > 0)
  const all = [
    ...listings,
    ...(world.adoptionSlowdown > 0 ? [{ quarter: world.slowdownStart, text: 'slowdown starts' }] : []),
    { quarter: world.regulatoryQuarter, text: 'regulators may act' },
  ]
  const byQuarter = Map.groupBy(all, event => event.quarter)
  return [...byQuarter]
    .map(([quarter, events]) => ({ quarter, text: capital(events.map(event => event.text).join(', ')) }))
    .toSorted((a, b) => a.quarter - b.quarter)
    .slice(0, 3)
}

/** Every event for the table view: the dated ones of the events file and those that the settings bring. */
export const eventRows = (scene: ChartInput): string[][] => [
  ...pastEvents(scene).map(({ date, title }) => [date, title]),
  ...coming(scene).map(({ quarter, text }) => [quarterLabel(scene.asOf, quarter), `${text} (a setting)`]),
]
