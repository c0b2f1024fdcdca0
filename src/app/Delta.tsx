import { type StackLine, stackLines } from '../model/index.ts'
import type { Side } from '../model/sides.ts'
import { fraction, type Unit } from '../model/units.ts'
import { useDesk } from '../state/hooks.ts'

/** How far a figure is from the baseline's, absolute over relative; a dash where there is nothing to compare. */
export function Delta({ side, line }: { side: Side; line: StackLine }) {
  const now = useDesk(desk => desk.answer[side][line][desk.horizon]!)
  const before = useDesk(desk => desk.ghost?.answer[side][line][desk.horizon - desk.ghost.shift])
  if (before === undefined)
    return (
      <span className="delta" aria-hidden="true">
        –
      </span>
    )
  const { delta } = stackLines[line].unit
  return (
    <span className="delta">
      <b className="seen-by-readers"> against the baseline </b>
      <span>{delta(now - before)}</span>
      <span>{relative(now, before, stackLines[line].unit)}</span>
    </span>
  )
}

/** The share by which a figure changed. A loss or nothing has no share that would tell up from down: there it says from where. */
const relative = (now: number, before: number, { format }: Unit) =>
  before > 0 ? fraction.delta((now - before) / before).replace('pt', '%') : `from ${format(before)}`
