import { slowdownSentence } from '../../analysis/slowdown.ts'
import { sentence, verdict } from '../../analysis/verdict.ts'
import { measures } from '../../model/measures.ts'
import { useDesk, useFlips } from '../../state/session/hooks.ts'
import { useExplain } from '../explain/context.ts'

/** The headline: who leads, at the chosen quarter, on the chosen measure, and the slowdown that would turn it. */
export function VerdictLine() {
  const { answer, measure, horizon, asOf, world } = useDesk(desk => desk)
  const explain = useExplain()
  const slowdown = useFlips('adoptionSlowdown')
  const words = sentence(verdict(answer, measure, horizon), measure, horizon, asOf)
  return (
    <h1 className="verdict">
      {words.map(({ text, side }, i) => (
        <span key={i} className={side}>
          {side && /\d/.test(text) ? (
            <button
              type="button"
              aria-haspopup="dialog"
              title={`Explain ${measures[measure].label}`}
              onClick={event =>
                explain(
                  { kind: 'line', key: `${side}.${measures[measure].line}`, quarter: horizon },
                  event.currentTarget,
                )
              }
            >
              {text}
            </button>
          ) : (
            text
          )}
        </span>
      ))}{' '}
      <span className="flipClause">{slowdownSentence(slowdown, world, { measure, quarter: horizon })}</span>
    </h1>
  )
}
