import { undrawnInputs, undrawnSays } from '../../analysis/undrawn.ts'
import { inputName } from '../../model/names.ts'
import { useDeskAtRest } from '../../state/session/hooks.ts'

/** Which inputs stay as they are in every future, and why. */
export function Undrawn() {
  const world = useDeskAtRest(desk => desk.world)
  const baseWorld = useDeskAtRest(desk => desk.baseWorld)
  const undrawn = undrawnInputs(world, baseWorld)
  return (
    <details className="undrawn">
      <summary>{undrawnSays(undrawn)}</summary>
      <ul>
        {undrawn.map(({ why, keys }) => (
          <li key={why}>
            {keys.map(inputName).join('; ')}. <i>{why}</i>
          </li>
        ))}
      </ul>
    </details>
  )
}
