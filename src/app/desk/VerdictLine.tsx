import { slowdownClause } from '../../analysis/slowdown.ts'
import { verdictSentence, wholeSentence } from '../../analysis/verdict.ts'
import { measures } from '../../model/measures.ts'
import { useDesk, useFlips } from '../../state/session/hooks.ts'
import { useExplain } from '../explain/context.ts'

/** The headline: who leads, at the chosen quarter, on the chosen measure, and the slowdown that would turn it. */
export function VerdictLine() {
  const desk = useDesk(shown => shown)
  const explain = useExplain()
  const slowdown = useFlips('adoptionSlowdown')
  const { measure, horizon, world } = desk
  const { line, label } = measures[measure]
  const sentence = verdictSentence(desk, slowdownClause(slowdown, world, { measure, quarter: horizon }))
  const { figures, flip } = sentence
  return (
    <h1 className="verdict">
      {wholeSentence(sentence).map((word, i) => (
        <span key={i} className={flip.includes(word) ? 'flipClause' : word.side}>
          {word.side && figures.includes(word) ? (
            <button
              type="button"
              aria-haspopup="dialog"
              title={`Explain ${label}`}
              onClick={event =>
                explain({ kind: 'line', key: `${word.side!}.${line}`, quarter: horizon }, event.currentTarget)
              }
            >
              {word.text}
            </button>
          ) : (
            word.text
          )}
        </span>
      ))}
    </h1>
  )
}
