import type { Explanation } from '../../explain/explain.ts'
import type { Token } from '../../explain/tokens.ts'
import { useExplain } from './context.ts'
import { pageOf } from './pageOf.ts'

/** The formula in words over its figures, term by term; a term opens what stands behind it, at the same quarter. */
export function FormulaRows({ told: { line, shown, words, figures, quarter } }: { told: Explanation }) {
  return (
    <div className="formula" role="group" aria-label={`${line.label}, its formula`}>
      <span className="formulaTerm">
        <span>{line.label}</span>
        <b>{shown}</b>
      </span>
      <Signs text="=" />
      {words.map((word, i) =>
        word.kind === 'signs' ? (
          <Signs key={i} text={word.text} />
        ) : (
          <Term key={i} word={word} figure={figures[i]!.text} quarter={quarter} />
        ),
      )}
    </div>
  )
}

const Signs = ({ text }: { text: string }) => (
  <span className="formulaSigns">
    <span aria-hidden="true">{text}</span>
    <b>{text}</b>
  </span>
)

type TermProps = { word: Extract<Token, { kind: 'term' }>; figure: string; quarter: number }

function Term({ word: { text, meant }, figure, quarter }: TermProps) {
  const explain = useExplain()
  const page = pageOf(meant, quarter)
  return (
    <span className="formulaTerm">
      {page ? (
        <button type="button" onClick={() => explain(page)}>
          {text}
        </button>
      ) : (
        <span>{text}</span>
      )}
      <b>{figure}</b>
    </span>
  )
}
