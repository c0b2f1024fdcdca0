import { longDate } from '../../model/quarters.ts'
import type { Reason } from '../../state/scenario/reasons.ts'

/** A reason of the user's: its line, then who published the value, with the way there, and its day. */
export function ReasonSays({ reason: { says, source, publisher, date } }: { reason: Reason }) {
  const day = date && longDate(date)
  if (!source && !publisher) return [says, day].filter(Boolean).join(', ')
  const behind = (
    <>
      {source ? (
        <a href={source} target="_blank" rel="noreferrer">
          {publisher ?? (says ? 'source' : new URL(source).hostname)}
        </a>
      ) : (
        publisher
      )}
      {day && `, ${day}`}
    </>
  )
  return says ? (
    <>
      {says} ({behind})
    </>
  ) : (
    behind
  )
}
