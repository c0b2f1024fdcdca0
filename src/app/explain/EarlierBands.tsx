import { useQuery } from '@tanstack/react-query'
import { factsQuery } from '../../data/facts.ts'
import { testedBases } from '../../explain/backTest.ts'
import { type BaseId, bases } from '../../model/bases.ts'
import { useFiles } from '../ui/files.ts'
import { useBackTest } from './useBackTest.ts'

/** How the bands of each earlier base's futures held what was reported since. */
export function EarlierBands() {
  const { data: facts = none } = useQuery(factsQuery, useFiles())
  return (
    <ul className="earlierBands">
      {testedBases(facts).map(base => (
        <Held key={base} base={base} facts={facts} />
      ))}
    </ul>
  )
}

const none: never[] = []

function Held({ base, facts }: { base: BaseId; facts: Parameters<typeof testedBases>[0] }) {
  const points = useBackTest({ base, own: null }, facts)
  const inside = points.filter(({ isInside }) => isInside).length
  return (
    <li>
      {bases[base].label}:{' '}
      {points.length === 0 ? 'being worked out' : `${inside} of ${points.length} inside the 90\u00a0% band`}
    </li>
  )
}
