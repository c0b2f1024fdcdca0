import { dateText } from '../../explain/fact.ts'
import type { Reason } from '../../state/scenario/reasons.ts'

/** A reason of the user's: its line, then who published the value, with the way there, and its day. */
export function ReasonSays({ reason: { says, source, publisher, date } }: { reason: Reason }) {
  return (
    <>
      {says}
      {says && (source || publisher || date) && ' '}
      {source ? (
        <a href={source} target="_blank" rel="noreferrer">
          {publisher ?? 'source'}
        </a>
      ) : (
        publisher
      )}
      {date && `${source || publisher ? ' ' : ''}${dateText(date)}`}
    </>
  )
}
