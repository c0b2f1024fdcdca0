import { type InputKey, inputOf } from '../model/inputs.ts'
import { inputName } from '../model/names.ts'
import { longDate } from '../model/quarters.ts'
import { parameterUnits } from '../model/units.ts'
import { useDesk } from '../state/hooks.ts'

/** On paper: the base, and every input that the reader of the page would otherwise not know was changed. */
export function ChangedInputs() {
  const startsFrom = useDesk(desk => desk.startsFrom)
  const asOf = useDesk(desk => desk.asOf)
  const changes = useDesk(desk => desk.changes)
  const reasons = useDesk(desk => desk.reasons)
  const before = useDesk(desk => desk.baseWorld)
  const changed = Object.entries(changes) as [InputKey, number][]
  return (
    <section className="onPaper">
      <p>
        Base: {startsFrom}, as of {longDate(asOf)}. A what-if, not a forecast.
      </p>
      {changed.length === 0 && <p>All inputs as in the base.</p>}
      <ul>
        {changed.map(([key, value]) => {
          const { parameter } = inputOf(key)
          const { format } = parameterUnits[parameter.unit]
          return (
            <li key={key}>
              Your assumption: {inputName(key)} {format(before[key])} to {format(value)}
              {reasons[key] && `. ${[reasons[key].says, reasons[key].source].filter(Boolean).join(', ')}`}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
