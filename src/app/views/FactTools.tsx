import type { Fact } from '../../data/facts.ts'
import { factRows, type Wanted } from '../../explain/findFacts.ts'
import { csvText, readersMark } from '../../export/csv.ts'
import { save } from '../ui/save.ts'

type ToolsProps = {
  facts: readonly Fact[]
  found: readonly Fact[]
  wanted: Wanted
  onWanted: (wanted: Wanted) => void
}

const kinds = ['reported', 'estimate', 'claim', 'recollection'] as const satisfies Fact['kind'][]

/** What narrows the table down, how many facts are left, and a way to take them along. */
export function FactTools({ facts, found, wanted, onWanted }: ToolsProps) {
  const entities = [...new Set(facts.map(({ entity }) => entity))].toSorted((a, b) => a.localeCompare(b, 'en'))
  const want = (part: Partial<Wanted>) => onWanted({ ...wanted, ...part })
  return (
    <div className="factTools" role="search" aria-label="Facts">
      <input
        type="search"
        aria-label="Find a fact"
        placeholder="Find a fact, a quote or a publisher"
        value={wanted.text}
        onChange={event => want({ text: event.target.value })}
      />
      <select aria-label="Of whom" value={wanted.entity} onChange={event => want({ entity: event.target.value })}>
        <option value="">Of all</option>
        {entities.map(entity => (
          <option key={entity}>{entity}</option>
        ))}
      </select>
      <select
        aria-label="Kind"
        value={wanted.kind}
        onChange={event => want({ kind: kinds.find(kind => kind === event.target.value) ?? '' })}
      >
        <option value="">All kinds</option>
        {kinds.map(kind => (
          <option key={kind}>{kind}</option>
        ))}
      </select>
      <label>
        <span className="seen-by-readers">dates </span>from{' '}
        <input type="date" value={wanted.from} onChange={event => want({ from: event.target.value })} />
      </label>
      <label>
        <span className="seen-by-readers">dates </span>to{' '}
        <input type="date" value={wanted.to} onChange={event => want({ to: event.target.value })} />
      </label>
      <label>
        <input
          type="checkbox"
          checked={wanted.isDisputed}
          onChange={event => want({ isDisputed: event.target.checked })}
        />{' '}
        conflicts only
      </label>
      <output>
        {found.length} of {facts.length} facts
      </output>
      <button
        type="button"
        className="textButton"
        onClick={() =>
          save(new Blob([csvText(factRows(found), readersMark())], { type: 'text/csv' }), 'stakeout-facts.csv')
        }
      >
        Download CSV
      </button>
      <button
        type="button"
        className="textButton"
        onClick={() =>
          save(new Blob([JSON.stringify(found, null, 1)], { type: 'application/json' }), 'stakeout-facts.json')
        }
      >
        Download JSON
      </button>
    </div>
  )
}
