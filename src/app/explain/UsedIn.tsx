import { standsOn } from '../../explain/feeds.ts'
import { placeName } from '../../explain/names.ts'
import { lineKeys } from '../../model/index.ts'
import type { InputKey } from '../../model/inputs.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { useExplain } from './context.ts'

/** The lines whose formula names this input, each to be opened at the verdict's quarter. */
export function UsedIn({ inputKey }: { inputKey: InputKey }) {
  const quarter = useDesk(desk => desk.horizon)
  const explain = useExplain()
  const users = lineKeys.filter(key => standsOn(key).some(meant => meant.kind === 'input' && meant.key === inputKey))
  return (
    <section aria-label="Used in">
      <h3>Used in</h3>
      <ul className="usedIn">
        {users.map(key => (
          <li key={key}>
            <button type="button" className="textButton" onClick={() => explain({ kind: 'line', key, quarter })}>
              {placeName({ kind: 'line', key, quarter })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
