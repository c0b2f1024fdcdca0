import type { Live } from '../../live/live.ts'
import { type Turns, takingTurns } from '../../live/turns.ts'
import type { Desk } from './desk.ts'
import { frameCost } from './frameCost.ts'

/**
 * What of the desk takes turns in a drag where a machine cannot draw all of it in each frame: the ranking, the other
 * charts of one quarter, and the readings beside the inputs and in the table; charts over time go with one of them
 * (`useChartTurn`). The verdict, its figures and the first chart are drawn in every frame everywhere.
 */
export const turnOf = { ranking: 0, oneQuarter: 1, readings: 2 } as const

/** The turns of a desk's readers. Made before anything else listens to the desk. */
export function deskTurns(
  desk: Live<Desk>,
  schedule: (task: () => void) => void,
  cost: Pick<ReturnType<typeof frameCost>, 'begin' | 'isSlow'> = frameCost(),
): Turns {
  const isDragged = () => desk.get().dragging !== null
  desk.subscribe(() => isDragged() && cost.begin())
  return takingTurns(desk, Object.keys(turnOf).length, () => isDragged() && cost.isSlow(), schedule)
}
