import { sentence, verdict } from '../analysis/verdict.ts'
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
