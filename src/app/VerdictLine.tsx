import { sentence, verdict } from '../analysis/verdict.ts'
import { stackLines } from '../model/index.ts'
import { measures } from '../model/measures.ts'
import { useDesk } from '../state/hooks.ts'

/** The headline: one computed sentence on who leads, at the chosen quarter, on the chosen measure. */
export function VerdictLine() {
  const { answer, measure, horizon, asOf } = useDesk(desk => desk)
  const words = sentence(verdict(answer, measure, horizon), measure, horizon, asOf)
  return (
    <h1 className="verdict">
      {words.map(({ text, side }, i) => (
        <span key={i} className={side}>
          {text}
        </span>
      ))}
    </h1>
  )
}

/** Who led before: what the baseline said of the same measure and quarter. */
export function AgainstBaseline() {
  const { ghost, measure, horizon } = useDesk(desk => desk)
  const quarter = horizon - (ghost?.shift ?? 0)
  if (!ghost || quarter < 0 || quarter >= ghost.answer.aws.arr.length) return <p className="against" />
  const { leader, margin } = verdict(ghost.answer, measure, quarter)
  const { of, line } = measures[measure]
  return (
    <p className="against">
      {ghost.isPinned ? 'The pinned baseline' : 'The base case'} had {of(leader)} ahead by{' '}
      {stackLines[line].unit.format(margin)}.
    </p>
  )
}
