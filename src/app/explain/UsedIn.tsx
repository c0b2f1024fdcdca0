import { usersOf } from '../../explain/feeds.ts'
import { placeName } from '../../explain/names.ts'
import { lastQuarter } from '../../model/index.ts'
import type { NumberAddress } from '../../model/keys.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { useExplain } from './context.ts'

type UsedInProps = { of: Exclude<NumberAddress, { kind: 'fact' }> }

/**
 * The lines whose formula names this number: those of an input at the verdict's quarter, those of a line at its own; a line
 * that looks back has it a quarter later.
 */
export function UsedIn({ of }: UsedInProps) {
  const horizon = useDesk(desk => desk.horizon)
  const explain = useExplain()
  const quarter = of.kind === 'line' ? of.quarter : horizon
  const users = usersOf(of).filter(({ isLater }) => !isLater || quarter < lastQuarter)
  const head = of.kind === 'line' ? 'Where it goes on' : 'Used in'
  return (
    <section aria-label={head}>
      <h3>{head}</h3>
      <ul className="usedIn">
        {users.map(({ key, isLater }) => {
          const place = { kind: 'line', key, quarter: isLater ? quarter + 1 : quarter } as const
          return (
            <li key={key}>
              <button type="button" className="textButton" onClick={() => explain(place)}>
                {placeName(place)}
                {isLater && ', a quarter later'}
              </button>
            </li>
          )
        })}
      </ul>
      {users.length === 0 && <p className="explainNote">No formula reads on from here: it is a result.</p>}
    </section>
  )
}
