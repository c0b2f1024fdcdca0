import { slowdownClause } from '../../analysis/slowdown.ts'
import { verdictSentence, type Word, wholeSentence } from '../../analysis/verdict.ts'
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
  const words = wholeSentence(sentence)
  const isFigure = (word: Word | undefined) => word?.side !== undefined && figures.includes(word)
  return (
    <h1 className="verdict">
      {words.map((word, i) => (
        <span key={i} className={flip.includes(word) ? 'flipClause' : word.side}>
          {isFigure(word) ? (
            <span className="verdictFigure">
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
              <span className="verdictStop">{stopOf(words[i + 1])}</span>
            </span>
          ) : isFigure(words[i - 1]) ? (
            word.text.slice(stopOf(word).length)
          ) : (
            word.text
          )}
        </span>
      ))}
    </h1>
  )
}

/** The stop that a word begins with: it stays on the line of the figure before it. */
const stopOf = (word: Word | undefined): string => /^[.,:;]*/.exec(word?.text ?? '')![0]
