import { dateText, lackOf } from '../../explain/fact.ts'
import { carriedText, type ValueGrade } from '../../explain/grade.ts'
import type { ValueSource } from '../../explain/sources.ts'
import { capital, inputText } from '../../model/wording.ts'
import { lacksAddress } from '../../state/scenario/reasons.ts'
import { reasonFor } from '../../state/scenario/yours.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { ReasonSays } from '../ui/ReasonSays.tsx'
import { GradeWord } from './GradeMark.tsx'
import { SourceLink } from './SourceLink.tsx'

/** What a value stands on, in a line or two: its grade, then the user's reason, the fact with its quote, or ours. */
export function Standing({ source, mark }: { source: ValueSource; mark: ValueGrade }) {
  const { key, value, grade, carried, why, fact, publisher, date } = source
  const reason = useDesk(desk => reasonFor(desk, key))
  const inOwnBase = useDesk(desk => (desk.changes[key] === undefined ? undefined : desk.own?.reasons?.[key]))
  const isYours = mark === 'yours' || reason !== undefined
  const base = inputText(key, value)
  return (
    <div className="standing">
      <p>
        <GradeWord mark={mark} />{' '}
        {isYours && (
          <>
            {reason && <ReasonSays reason={reason} />}
            {inOwnBase && (
              <>
                ; in the own base: <ReasonSays reason={inOwnBase} />
              </>
            )}
            {reason && ';'} base case {base}, <GradeWord mark={grade} />{' '}
          </>
        )}
        {fact ? (
          <>
            {fact.source_url ? (
              <SourceLink url={fact.source_url} text={publisher ?? fact.source_url} />
            ) : (
              (publisher ?? fact.source_title)
            )}{' '}
            {date && dateText(date)}
          </>
        ) : (
          why.replace(/^Judgement: /, '')
        )}
        {carried && <i className="carriedOver"> {capital(carriedText(carried))}.</i>}
      </p>
      {fact?.quote && <blockquote>“{fact.quote}”</blockquote>}
      {isYours && lacksAddress(reason) && (
        <p className="lacks">No address is known, so your value does not count as reported.</p>
      )}
      {fact && lackOf(fact) && <p className="lacks">{lackOf(fact)}</p>}
    </div>
  )
}
