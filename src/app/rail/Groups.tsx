import { useState } from 'react'
import { groups } from '../../model/inputs.ts'
import { FilterBox } from './FilterBox.tsx'
import { InputGroup } from './Group.tsx'
import './groups.css'
import { useSeekListener } from '../ui/seek.ts'
import { homeOf, matches } from './controls.ts'
import { useOpenGroups } from './openGroups.ts'

/** All inputs but the headline ones, in groups that open; a filter opens just what it finds. */
export function Groups() {
  const [filter, setFilter] = useState('')
  const { open, toggle } = useOpenGroups()
  useSeekListener(sought => {
    const home = homeOf(sought)
    if (!home) return
    setFilter('')
    if (!open.includes(home)) toggle(home)
  })
  const isFiltering = filter.trim() !== ''
  const found = matches(filter)
  const above = found.filter(({ parameter }) => parameter.headline).map(({ parameter }) => parameter.label)

  return (
    <div>
      <FilterBox filter={filter} onFilter={setFilter} />
      <output className="groupsFound">
        {found.length === 0 && `No input matches “${filter.trim()}”`}
        {isFiltering && above.length > 0 && `Above: ${above.join('; ')}`}
      </output>
      {groups.map(({ name, holds }) => {
        const members = found.filter(control => control.group === name && !control.parameter.headline)
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
      })}
    </div>
  )
}
