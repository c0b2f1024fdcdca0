import { type ReactNode, useId } from 'react'
import type { Ruling } from '../../explain/verdicts.ts'
import { FactCard } from '../explain/FactCard.tsx'
import { useFacts } from '../explain/Facts.tsx'

type ClaimProps = { says: string; ruling: Ruling; rule: string; facts: readonly string[]; children: ReactNode }

/** One claim: the article's words, the ruling on them, the numbers behind it, and what was reported. */
export function Claim({ says, ruling, rule, facts, children }: ClaimProps) {
  const all = useFacts()
  const heard = facts.flatMap(id => all.filter(fact => fact.id === id))
  const title = useId()
  return (
    <section className="claim" aria-labelledby={title}>
      <h3 id={title}>{says}</h3>
      <p className="ruling">
        <b
          className={`stands ${ruling.stands === 'does not hold' ? 'not' : ruling.stands === 'holds' ? 'yes' : 'part'}`}
        >
          {ruling.stands}
        </b>{' '}
        {ruling.says}
      </p>
      {children}
      <p className="rule">{rule}</p>
      {heard.length > 0 && (
        <details>
          <summary>What was reported ({heard.length})</summary>
          {heard.map(fact => (
            <FactCard key={fact.id} fact={fact} />
          ))}
        </details>
      )}
    </section>
  )
}
