import { type StackLine, stackLines } from '../../model/index.ts'
import type { Side } from '../../model/sides.ts'
import { fraction, type Unit } from '../../model/units.ts'
import type { Desk } from '../../state/session/desk.ts'
import { useDesk, useReadDesk } from '../../state/session/hooks.ts'
import { LiveText } from './LiveText.tsx'

/** How far a figure is from the baseline's, absolute over relative; a dash where there is nothing to compare. */
export function Delta({ side, line }: { side: Side; line: StackLine }) {
  const read = useReadDesk()
  const isCompared = useDesk(desk => baselineOf(desk, side, line) !== undefined)
  if (!isCompared)
    return (
      <span className="delta" aria-hidden="true">
        –
      </span>
    )
  return (
    <span className="delta">
      <b className="seen-by-readers"> against the baseline </b>
      <LiveText
        desk={read}
        of={desk => ofBoth(desk, side, line, (now, before) => stackLines[line].unit.delta(now - before))}
      />
      <LiveText
        desk={read}
        of={desk => ofBoth(desk, side, line, (now, before) => relative(now, before, stackLines[line].unit))}
      />
    </span>
  )
}

const baselineOf = ({ ghost, horizon }: Desk, side: Side, line: StackLine): number | undefined =>
  ghost?.answer[side][line][horizon - ghost.shift]

/** What the figure now and the baseline's say together; nothing where the baseline has none. */
function ofBoth(desk: Desk, side: Side, line: StackLine, says: (now: number, before: number) => string): string {
  const before = baselineOf(desk, side, line)
  return before === undefined ? '' : says(desk.answer[side][line][desk.horizon]!, before)
}

/** The share by which a figure changed. A loss or nothing has no share that would tell up from down: there it says from where. */
const relative = (now: number, before: number, { format }: Unit) =>
  before > 0 ? fraction.delta((now - before) / before).replace('pt', '%') : `from ${format(before)}`
