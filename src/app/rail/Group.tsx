import { useId, useState } from 'react'
import { useDesk } from '../../state/session/hooks.ts'
import { useSeekListener } from '../ui/seek.ts'
import type { Control, GroupName } from './controls.ts'
import { controlsIn } from './controls.ts'
import { ParameterControl } from './ParameterControl.tsx'

type GroupProps = {
  name: GroupName
  holds: string
  members: Control[]
  isOpen: boolean
  /** All members at once, instead of the first two and a way to the rest. */
  isWhole: boolean
  onToggle: () => void
}

/** A group's row, and its members while it is open. */
export function InputGroup({ name, holds, members, isOpen, isWhole, onToggle }: GroupProps) {
  const [showsAll, setShowsAll] = useState(false)
  const body = useId()
  useSeekListener(sought => members.flatMap(keysOf).some(key => key === sought) && setShowsAll(true))
  const changed = useDesk(
    desk =>
      controlsIn(name)
        .flatMap(keysOf)
        .filter(key => key in desk.changes).length,
  )
  const shown = isWhole || showsAll ? members : members.slice(0, 2)
  const more = members.slice(shown.length).flatMap(keysOf).length

  return (
    <section className="group">
      <h2>
        <button type="button" aria-expanded={isOpen} aria-controls={isOpen ? body : undefined} onClick={onToggle}>
          <i className="groupChevron" />
          <b>{name}</b>
          <span className="groupHolds">{holds}</span>
          {changed > 0 && <span className="groupChanged">{changed} changed</span>}
          <span>
            {controlsIn(name).flatMap(keysOf).length}
            <span className="seen-by-readers"> inputs</span>
          </span>
        </button>
      </h2>
      {isOpen && (
        <div className="groupBody" id={body}>
          {shown.map(control => (
            <ParameterControl key={control.id} control={control} />
          ))}
          {more > 0 && (
            <button type="button" className="textButton" onClick={() => setShowsAll(true)}>
              {more} more in {name}
            </button>
          )}
        </div>
      )}
    </section>
  )
}

const keysOf = ({ lanes }: Control) => lanes.map(({ key }) => key)
