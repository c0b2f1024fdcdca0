import { useId, useState } from 'react'
import { useDesk, useLiveDesk } from '../../state/session/hooks.ts'
import { useSeekListener } from '../ui/seek.ts'
import { controlsIn, type GroupName, keysOf, type Match } from './controls.ts'
import { byEffect } from './effect.ts'
import { ParameterControl } from './ParameterControl.tsx'

type GroupProps = {
  name: GroupName
  holds: string
  members: Match[]
  isOpen: boolean
  /** All members at once, as they are listed, instead of the two that matter most and a way to the rest. */
  isWhole: boolean
  onToggle: () => void
}

/** A group's row, and its members while it is open. */
export function InputGroup({ name, holds, members, isOpen, isWhole, onToggle }: GroupProps) {
  const [showsAll, setShowsAll] = useState(false)
  const body = useId()
  useSeekListener(
    sought => members.flatMap(({ control }) => keysOf(control)).some(key => key === sought) && setShowsAll(true),
  )
  const changed = useDesk(
    desk =>
      controlsIn(name)
        .flatMap(keysOf)
        .filter(key => key in desk.changes).length,
  )
  const measure = useDesk(desk => desk.measure)
  const startsFrom = useDesk(desk => desk.startsFrom)

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
          {isWhole ? (
            members.map(({ control, inReason }) => (
              <ParameterControl key={control.id} control={control} inReason={inReason} />
            ))
          ) : (
            <Weightiest
              key={`${startsFrom} ${measure}`}
              name={name}
              showsAll={showsAll}
              onShowAll={() => setShowsAll(true)}
            />
          )}
        </div>
      )}
    </section>
  )
}

type WeightiestProps = { name: GroupName; showsAll: boolean; onShowAll: () => void }

/**
 * The two controls of a group that moved the lead most when it was opened, then on request the others, as they are
 * listed. Nothing changes its place under a hand: it is asked anew when the group opens, and for another base or measure.
 */
function Weightiest({ name, showsAll, onShowAll }: WeightiestProps) {
  const desk = useLiveDesk()
  const all = controlsIn(name)
  const [first] = useState(() => byEffect(all, desk.get()).slice(0, 2))
  const rest = all.filter(control => !first.includes(control))
  return (
    <>
      {[...first, ...(showsAll ? rest : [])].map(control => (
        <ParameterControl key={control.id} control={control} />
      ))}
      {!showsAll && rest.length > 0 && (
        <button type="button" className="textButton" onClick={onShowAll}>
          {rest.flatMap(keysOf).length} more in {name}
        </button>
      )}
    </>
  )
}
