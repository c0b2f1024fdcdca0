import { type StackLine, stackLines } from '../../model/index.ts'
import type { Side } from '../../model/sides.ts'
import { fraction, type Unit } from '../../model/units.ts'
import type { Desk } from '../../state/session/desk.ts'
import { useDesk } from '../../state/session/hooks.ts'

/** How far a figure is from the baseline's, absolute over relative; a dash where there is nothing to compare. */
export function Delta({ side, line }: { side: Side; line: StackLine }) {
  const absolute = useDesk(desk => ofBoth(desk, side, line, (now, before) => stackLines[line].unit.delta(now - before)))
  const share = useDesk(desk => ofBoth(desk, side, line, (now, before) => relative(now, before, stackLines[line].unit)))
  if (absolute === null)
    return (
      <span className="delta" aria-hidden="true">
        –
      </span>
    )
  return (
    <span className="delta">
      <b className="seen-by-readers"> against the baseline </b>
      <span>{absolute}</span>
      <span>{share}</span>
    </span>
  )
}

/** What the figure now and the baseline's say together; null where the baseline has none. */
function ofBoth(
  { answer, ghost, horizon }: Desk,
  side: Side,
  line: StackLine,
  says: (now: number, before: number) => string,
): string | null {
  const before = ghost?.answer[side][line][horizon - ghost.shift]
  return before === undefined ? null : says(answer[side][line][horizon]!, before)
}

/** The share by which a figure changed. A loss or nothing has no share that would tell up from down: there it says from where. */
const relative = (now: number, before: number, { format }: Unit) =>
  before > 0 ? fraction.delta((now - before) / before).replace('pt', '%') : `from ${format(before)}`
