import { useState } from 'react'
import { groups } from '../../model/inputs.ts'
import { part } from '../ui/part.tsx'
import { useSeekListener } from '../ui/seek.ts'
import { homeOf, matches } from './controls.ts'
import { FilterBox } from './FilterBox.tsx'
import { InputGroup } from './Group.tsx'
import './groups.css'
import { useOpenGroups } from './openGroups.ts'
import { useRationale } from './useRationale.ts'

const Ranking = part({ load: () => import('./Ranking.tsx').then(module => module.InputsByEffect) })

/**
 * All inputs but the headline ones, in groups that open; a filter opens just what it finds. Instead of the groups, those that
 * move the lead most.
 */
export function Groups() {
  const [filter, setFilter] = useState('')
  const [isRanked, setRanked] = useState(false)
  const { open, toggle } = useOpenGroups()
  useSeekListener(sought => {
    if (sought === 'ranking') return setRanked(true)
    const home = homeOf(sought)
    if (!home) return
    setFilter('')
    setRanked(false)
    if (!open.includes(home)) toggle(home)
  })
  const isFiltering = filter.trim() !== ''
  const rationaleOf = useRationale()
  const found = matches(filter, rationaleOf ? input => rationaleOf(input).why : undefined)
  const above = found.filter(({ control }) => control.parameter.headline).map(({ control }) => control.parameter.label)

  return (
    <div>
      <div className="groupsHead">
        <FilterBox filter={filter} onFilter={setFilter} />
        <button
          type="button"
          className="textButton byEffect"
          aria-pressed={isRanked && !isFiltering}
          title="The inputs that move the lead most, over their plausible range"
          onClick={() => {
            setFilter('')
            setRanked(!isRanked || isFiltering)
          }}
        >
          What matters
        </button>
      </div>
      <output className="groupsFound">
        {found.length === 0 && `No input matches “${filter.trim()}”`}
        {isFiltering && above.length > 0 && `Above: ${above.join('; ')}`}
      </output>
      {isRanked && !isFiltering ? (
        <Ranking />
      ) : (
        groups.map(({ name, holds }) => {
          const members = found.filter(({ control }) => control.group === name && !control.parameter.headline)
          if (members.length === 0) return null
          return (
            <InputGroup
              key={name}
              name={name}
              holds={holds}
              members={members}
              isOpen={isFiltering || open.includes(name)}
              isWhole={isFiltering}
              onToggle={() => toggle(name)}
            />
          )
        })
      )}
    </div>
  )
}
