import type { Explanation } from '../../explain/explain.ts'
import type { Token } from '../../explain/tokens.ts'
import type { Meant } from '../../model/keys.ts'
import { useExplain } from './context.ts'

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

/** What a term opens: a line at the same quarter, or a quarter earlier where the formula looks back. */
function pageOf(meant: Meant, quarter: number) {
  if (meant.kind === 'input') return { kind: 'input', key: meant.key } as const
  if (meant.kind === 'line') return { kind: 'line', key: meant.key, quarter } as const
  if (meant.kind === 'before') return { kind: 'line', key: meant.key, quarter: Math.max(quarter - 1, 0) } as const
  return null
}
