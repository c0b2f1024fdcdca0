import type { Input, StackId } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Control } from './controls.ts'
import { HeadMark } from './LaneMark.tsx'
import './linkLock.css'

/** At the head of a parameter: whether both stacks move together, and which of its inputs are locked. */
export function LinkLock({ control: { id, parameter, lanes } }: { control: Control }) {
  return (
    <>
      {parameter.scope === 'market' && <HeadMark input={lanes[0]!} />}
      {parameter.scope === 'stack' && <Tie id={id as StackId} label={parameter.label} />}
      {lanes.map(input => (
        <Lock key={input.key} input={input} />
      ))}
    </>
  )
}

/** Apart, by the same ratio, by the same amount, and apart again. */
function Tie({ id, label }: { id: StackId; label: string }) {
  const by = useDesk(desk => desk.ties.find(tie => tie.id === id)?.by)
  const { tieStacks } = useActions()
  const next = by === undefined ? 'ratio' : by === 'ratio' ? 'amount' : null
  const now = by ? `Both move by the same ${by}` : 'Each moves alone'
  const offer = next ? `by the same ${next}` : 'apart'
  return (
    <button
      type="button"
      className={by ? 'isSet' : undefined}
      aria-label={`Move both together: ${label}`}
      aria-pressed={by !== undefined}
      aria-description={`${now}, next: ${offer}`}
      title={`${now}, next: ${offer}`}
      onClick={() => tieStacks(id, next)}
    >
      <Icon name="link" />
      {by && <span>{by === 'ratio' ? '×' : '±'}</span>}
    </button>
  )
}

function Lock({ input }: { input: Input }) {
  const isLocked = useDesk(desk => desk.locks.includes(input.key))
  const { toggleLock } = useActions()
  return (
    <button
      type="button"
      className={[input.side, isLocked && 'isSet'].filter(Boolean).join(' ')}
      aria-label={`Lock ${inputName(input.key)}`}
      aria-pressed={isLocked}
      aria-description="against presets and resets"
      title={`${inputName(input.key)}: ${isLocked ? 'locked against presets and resets' : 'lock against presets and resets'}`}
      onClick={() => toggleLock(input.key)}
    >
      <Icon name={isLocked ? 'lock' : 'unlocked'} />
    </button>
  )
}
