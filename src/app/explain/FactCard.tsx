import type { Fact } from '../../data/facts.ts'
import { dateText, factText, lackOf, markOfFact, metricText, periodText } from '../../explain/fact.ts'
import { publisherOf } from '../../explain/publisher.ts'
import { GradeMark } from './GradeMark.tsx'
import { SourceLink } from './SourceLink.tsx'

/** A fact whole: value, date, kind, publisher, title, quote, address, and what is to be said of it. */
export function FactCard({ fact, isTaken = false }: { fact: Fact; isTaken?: boolean }) {
  const { entity, kind, source_title, source_url, source_date, quote, note } = fact
  return (
    <article className={isTaken ? 'factCard isTaken' : 'factCard'}>
      <p className="factHead">
        <span>
          {entity}: {metricText(fact)}
        </span>
        <b>
          {factText(fact)} <GradeMark mark={markOfFact(fact)} />
        </b>
      </p>
      <p>
        {isTaken && <b>The base value rests on this. </b>}
        {kind}, for {periodText(fact)}. {publisherOf(fact) ?? 'Publisher not known'}
        {source_date && `, ${dateText(source_date)}`}.
      </p>
      {source_title && <p>{source_url ? <SourceLink url={source_url} text={source_title} /> : source_title}</p>}
      {quote && <blockquote>“{quote}”</blockquote>}
      {lackOf(fact) && <p className="lacks">{lackOf(fact)}</p>}
      {note && <p className="factNote">{note}</p>}
    </article>
  )
}
