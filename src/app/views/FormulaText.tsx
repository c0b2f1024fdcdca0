import type { Token } from '../../explain/tokens.ts'
import { useExplain } from '../explain/context.ts'
import { pageOf } from '../explain/pageOf.ts'

/** A formula in words as running text; each term opens what stands behind it. */
export function FormulaText({ tokens, quarter }: { tokens: readonly Token[]; quarter: number }) {
  const explain = useExplain()
  return (
    <span className="formulaText">
      ={' '}
      {tokens.map((token, i) => {
        const page = token.kind === 'term' ? pageOf(token.meant, quarter) : null
        return page ? (
          <button
            key={i}
            type="button"
            className="inputLink"
            aria-haspopup="dialog"
            onClick={event => explain(page, event.currentTarget)}
          >
            {token.text}
          </button>
        ) : (
          <span key={i}>{token.text}</span>
        )
      })}
    </span>
  )
}
