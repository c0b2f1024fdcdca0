import { verdict } from '../../analysis/verdict.ts'
import { stackLines } from '../../model/index.ts'
import { measures } from '../../model/measures.ts'
import type { Desk } from '../../state/session/desk.ts'

/** What a listener's own desk comes to beside the room's: "You: Microsoft by $12B. The room: Amazon by $3B." */
export const besideRoom = (yours: Desk, rooms: Desk): string => `You: ${leadOf(yours)}. The room: ${leadOf(rooms)}.`

function leadOf({ answer, measure, horizon }: Desk): string {
  const { leader, margin, isLevel } = verdict(answer, measure, horizon)
  const { of, line } = measures[measure]
  const { format, exact } = stackLines[line].unit
  const by = format(margin) === format(0) ? exact(margin) : format(margin)
  return isLevel ? 'level' : `${of(leader)} by ${by}`
}
