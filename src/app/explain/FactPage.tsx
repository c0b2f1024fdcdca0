import { conflictsOf } from '../../explain/conflicts.ts'
import { inputs } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { rationaleOf } from '../../model/rationale/index.ts'
import { useExplain } from './context.ts'
import { FactCard } from './FactCard.tsx'
import { useFacts } from './Facts.tsx'

/** A fact, and the parameters that it bears on. */
export function FactPage({ id }: { id: string }) {
  const facts = useFacts()
  const fact = facts.find(one => one.id === id)
  const others = conflictsOf(facts)
    .alike.flatMap(group => (fact && group.includes(fact) ? group : []))
    .filter(one => one !== fact)
  const explain = useExplain()
  const bears = inputs.filter(input => rationaleOf(input).facts.includes(id))
  return (
    <>
      <h2 id="explain-title">Source</h2>
      {fact && <FactCard fact={fact} />}
      {others.length > 0 && (
        <section aria-label="Others say">
          <h3>Of the same thing and time, others say</h3>
          {others.map(other => (
            <FactCard key={other.id} fact={other} />
          ))}
        </section>
      )}
      {bears.length > 0 && (
        <section aria-label="Bears on">
          <h3>Bears on</h3>
          <ul className="usedIn">
            {bears.map(({ key }) => (
              <li key={key}>
                <button type="button" className="textButton" onClick={() => explain({ kind: 'input', key })}>
                  {inputName(key)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
