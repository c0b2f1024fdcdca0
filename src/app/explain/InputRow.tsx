import { markOf } from '../../explain/grade.ts'
import { sourcesOf } from '../../explain/sources.ts'
import type { InputSwing } from '../../explain/swings.ts'
import type { Line } from '../../model/line.ts'
import { inputName } from '../../model/names.ts'
import { inputText } from '../../model/wording.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { useExplain } from './context.ts'
import { useFacts } from './Facts.tsx'
import { Standing } from './Standing.tsx'
import { useGradeContext } from './useGradeContext.ts'

/** One input beneath a number: what its range does to it, its value, and what that stands on. */
export function InputRow({ swing: { key, low, high, isFull }, line }: { swing: InputSwing; line: Line }) {
  const explain = useExplain()
  const value = useDesk(desk => desk.world[key])
  const before = useDesk(desk => desk.baseWorld[key])
  const given = useGradeContext()
  const facts = useFacts()
  const mark = markOf(key, given)
  const [source] = sourcesOf([key], given.base, facts)
  return (
    <li className={mark === 'yours' ? 'isYours' : undefined}>
      <p className="inputHead">
        <button type="button" onClick={() => explain({ kind: 'input', key })}>
          {inputName(key)}
        </button>
        <span className="inputMoves">
          <span className="seen-by-readers">moves the number from </span>
          {line.unit.format(low.result)} to {line.unit.format(high.result)}
          {isFull && ', full range'}
        </span>
        {value !== before && (
          <s>
            <span className="seen-by-readers">, was </span>
            {inputText(key, before)}
          </s>
        )}
        <b>
          <span className="seen-by-readers">, is </span>
          {inputText(key, value)}
        </b>
      </p>
      <Standing source={source!} mark={mark} />
    </li>
  )
}
