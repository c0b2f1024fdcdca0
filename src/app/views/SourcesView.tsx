import { useState } from 'react'
import { everything, findFacts, type Sort } from '../../explain/findFacts.ts'
import { Facts, useFacts } from '../explain/Facts.tsx'
import { DatesAhead } from './DatesAhead.tsx'
import { FactTable } from './FactTable.tsx'
import { FactTools } from './FactTools.tsx'
import { Timeline } from './Timeline.tsx'
import './views.css'

/** Every fact that the desk can cite, to be searched, sorted and taken along; then what happened when. */
export function SourcesView() {
  return (
    <div className="view">
      <Facts isWaiting>
        <Sources />
        <DatesAhead />
        <Timeline />
        <p>
          <a href="./licences.txt">Licences of what Stakeout ships</a>
        </p>
      </Facts>
    </div>
  )
}

function Sources() {
  const facts = useFacts()
  const [wanted, setWanted] = useState(everything)
  const [sort, setSort] = useState<Sort>({ by: 'date', isDown: true })
  const found = findFacts(facts, wanted, sort)
  return (
    <section aria-label="Sources">
      <h1>Sources</h1>
      <FactTools facts={facts} found={found} wanted={wanted} onWanted={setWanted} />
      <FactTable key={JSON.stringify([wanted, sort])} facts={found} sort={sort} onSort={setSort} />
    </section>
  )
}
