import { useDesk } from '../../state/session/hooks.ts'
import { Inputs } from './Inputs.tsx'

/** The left rail of the desk: every input, the headline ones always in view. */
export function Rail() {
  const isDragging = useDesk(desk => desk.dragging !== null)
  return (
    <aside className={isDragging ? 'rail isDragging' : 'rail'} aria-label="Inputs">
      <Inputs />
    </aside>
  )
}
