import { capital, inputNoun } from '../../model/wording.ts'
import { startOn } from '../../state/scenario/dating.ts'
import { reasonText } from '../../state/scenario/reasons.ts'
import { changesText, gradeContextOf, movedText, yoursIn } from '../../state/scenario/yours.ts'
import { useDesk, useDeskAtRest } from '../../state/session/hooks.ts'
import { useToday } from './useToday.ts'

/** On paper: the base, and every input that the reader of the page would otherwise not know was changed. */
export function ChangedInputs() {
  const base = useDesk(desk => desk.base)
  const own = useDesk(desk => desk.own)
  const changes = useDeskAtRest(desk => desk.changes)
  const reasons = useDesk(desk => desk.reasons)
  const scenario = { base, own, changes, reasons }
  const today = useToday()
  const yours = yoursIn(scenario)
  const { sources } = gradeContextOf(scenario)
  return (
    <section className="onPaper">
      <p>Base: {startOn(scenario, today)}. A what-if, not a forecast.</p>
      <p>
        {changesText(scenario)}
        {yours.length > 0 ? ':' : '.'}
      </p>
      <ul>
        {yours.map(one => (
          <li key={one.key}>
            {sources[one.key] ? capital(sources[one.key]!.grade) : 'Your assumption'}: {inputNoun(one.key)}{' '}
            {movedText(one)}
            {one.reason && `. ${reasonText(one.reason)}`}
            {one.isChanged && one.baseReason && `. In the own base: ${reasonText(one.baseReason)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
