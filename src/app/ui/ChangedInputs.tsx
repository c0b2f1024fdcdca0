import { useMemo } from 'react'
import { provenanceOf } from '../../provenance/provenance.ts'
import { changedRows, originRows } from '../../provenance/rows.ts'
import { useDeskAtRest } from '../../state/session/hooks.ts'
import { useToday } from './useToday.ts'

/** On paper: every input that the reader of the page would otherwise not know was changed, and where the rest comes from. */
export function ChangedInputs() {
  const desk = useDeskAtRest(now => now)
  const today = useToday()
  const record = useMemo(() => provenanceOf(desk, { facts: null, today }), [desk, today])
  const [count, ...changed] = changedRows(record)
  return (
    <section className="onPaper">
      <p>{count![1]}</p>
      <ul>
        {changed.map(([, says]) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      {originRows(record).map(([, says]) => (
        <p key={says}>{says}</p>
      ))}
    </section>
  )
}
