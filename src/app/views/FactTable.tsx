import { useState } from 'react'
import type { Fact } from '../../data/facts.ts'
import { factText, markOfFact, metricText, periodText } from '../../explain/fact.ts'
import { type ColumnName, columns, type Sort } from '../../explain/findFacts.ts'
import { publisherOf } from '../../explain/publisher.ts'
import { useExplain } from '../explain/context.ts'
import { GradeMark } from '../explain/GradeMark.tsx'
import { Pages } from '../ui/Pages.tsx'

const perPage = 50

type TableProps = { facts: readonly Fact[]; sort: Sort; onSort: (sort: Sort) => void }

/** Facts, fifty to a page; a head sorts by its column, a value opens the fact. */
export function FactTable({ facts, sort, onSort }: TableProps) {
  const [page, setPage] = useState(0)
  const pages = Math.max(Math.ceil(facts.length / perPage), 1)
  const names = Object.keys(columns) as ColumnName[]
  return (
    <>
      <div className="viewScroll">
        <table className="factTable">
          <thead>
            <tr>
              {names.map(name => (
                <th
                  key={name}
                  scope="col"
                  aria-sort={sort.by === name ? (sort.isDown ? 'descending' : 'ascending') : undefined}
                >
                  <button type="button" onClick={() => onSort({ by: name, isDown: sort.by === name && !sort.isDown })}>
                    {columns[name].head}
                    {sort.by === name && <span aria-hidden="true">{sort.isDown ? ' ↓' : ' ↑'}</span>}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.slice(page * perPage, (page + 1) * perPage).map(fact => (
              <Row key={fact.id} fact={fact} />
            ))}
          </tbody>
        </table>
      </div>
      {facts.length === 0 && <p>No fact fits all of this.</p>}
      <Pages page={page} pages={pages} onPage={setPage} />
    </>
  )
}

function Row({ fact }: { fact: Fact }) {
  const explain = useExplain()
  const publisher = publisherOf(fact) ?? 'not known'
  return (
    <tr>
      <td>{fact.entity}</td>
      <th scope="row">{metricText(fact)}</th>
      <td>
        <button
          type="button"
          className="inputLink"
          aria-haspopup="dialog"
          title="Open this fact"
          onClick={event => explain({ kind: 'fact', id: fact.id }, event.currentTarget)}
        >
          {factText(fact)}
        </button>
      </td>
      <td>{periodText(fact)}</td>
      <td>
        {fact.kind}{' '}
        <span aria-hidden="true">
          <GradeMark mark={markOfFact(fact)} />
        </span>
      </td>
      <td>
        {fact.source_url ? (
          <a href={fact.source_url} target="_blank" rel="noreferrer">
            {publisher}
          </a>
        ) : (
          publisher
        )}
      </td>
    </tr>
  )
}
