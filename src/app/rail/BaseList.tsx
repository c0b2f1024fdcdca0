import type { RefObject } from 'react'
import { gradesSay } from '../../explain/baseGrades.ts'
import { baseIds, bases } from '../../model/bases.ts'
import { longDate } from '../../model/quarters.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { KeptBases } from '../scenarios/savedParts.tsx'
import { useDismiss } from '../ui/useDismiss.ts'

type BaseListProps = {
  id: string
  /** What belongs to the open list; a press elsewhere closes it. */
  place: RefObject<HTMLElement | null>
  onClose: (comesBack: boolean) => void
}

/** The bases with their dates and what each one is, then the user's own; any of them can be chosen here. */
export function BaseList({ id: listId, place, onClose }: BaseListProps) {
  const chosen = useDesk(desk => (desk.own ? null : desk.base))
  const { chooseBase } = useActions()
  useDismiss(place, onClose)
  return (
    <ul className="baseList" id={listId} aria-label="What each base is">
      {baseIds.map(id => (
        <li key={id} className={id === chosen ? 'baseChosen' : undefined}>
          <button
            type="button"
            aria-pressed={id === chosen}
            aria-describedby={`${listId}-${id}`}
            onClick={() => {
              chooseBase(id)
              onClose(true)
            }}
          >
            {bases[id].label}
          </button>
          <p id={`${listId}-${id}`}>
            <span>Starts on {longDate(bases[id].asOf)}.</span> {bases[id].note}
            <span className="baseGrades">{gradesSay(id)}</span>
          </p>
        </li>
      ))}
      <KeptBases onChosen={() => onClose(true)} />
    </ul>
  )
}
