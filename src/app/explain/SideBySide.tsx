import type { Fact } from '../../data/facts.ts'
import { factText, periodText, valueIn } from '../../explain/fact.ts'
import { publisherOf } from '../../explain/publisher.ts'
import type { Parameter } from '../../model/parameter.ts'
import { fraction } from '../../model/units.ts'

type SideBySideProps = { facts: readonly Fact[]; parameter: Parameter; against: number }

/** Facts in the parameter's own unit side by side, with how far each lies from the base's value: conflicts show. */
export function SideBySide({ facts, parameter, against }: SideBySideProps) {
  const compared = facts.flatMap(fact => {
    const value = valueIn(parameter.unit, fact)
    return value === null ? [] : [{ fact, value }]
  })
  if (compared.length < 2) return null
  const sorted = compared.toSorted((a, b) => a.value - b.value)
  return (
    <table className="sideBySide">
      <caption>Side by side, lowest first</caption>
      <thead>
        <tr>
          <th scope="col">Says</th>
          <th scope="col">Value</th>
          <th scope="col">Against the base</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ fact, value }) => (
          <tr key={fact.id}>
            <th scope="row">
              {publisherOf(fact) ?? 'Publisher not known'}, {fact.entity}, {periodText(fact)}
            </th>
            <td>{factText(fact)}</td>
            <td>{against === 0 ? '–' : gapText((value - against) / against)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A relative gap in per cent, signed. */
export const gapText = (gap: number): string => fraction.delta(gap).replace('pt', '%')
