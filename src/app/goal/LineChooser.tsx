import {
  type LineKey,
  lastQuarter,
  type MarketLineId,
  marketLines,
  type StackLine,
  sections,
} from '../../model/index.ts'
import { ownerOf } from '../../model/keys.ts'
import { names } from '../../model/names.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { type Side, sides } from '../../model/sides.ts'
import { useDesk } from '../../state/session/hooks.ts'
import type { TargetLine } from '../../state/session/overlays.ts'

type ChooserProps = { goal: TargetLine; onChoose: (goal: TargetLine) => void }

/** Which figure of the model is meant: a line, whose, and at which quarter. */
export function LineChooser({ goal: { line, quarter }, onChoose }: ChooserProps) {
  const asOf = useDesk(desk => desk.asOf)
  const { side, id } = ownerOf(line)
  const keyOf = (whose: Side | null, which: string) => (whose ? `${whose}.${which}` : which) as LineKey
  const isMarket = (which: string): which is MarketLineId => which in marketLines
  return (
    <>
      <select
        aria-label="Line"
        value={id}
        onChange={event => {
          const which = event.target.value
          onChoose({ quarter, line: keyOf(isMarket(which) ? null : (side ?? 'aws'), which) })
        }}
      >
        {sections.map(({ name, lines }) => (
          <optgroup key={name} label={name}>
            {(Object.entries(lines) as [StackLine, { label: string }][]).map(([which, { label }]) => (
              <option key={which} value={which}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
        <optgroup label="Market">
          {Object.entries(marketLines).map(([which, { label }]) => (
            <option key={which} value={which}>
              {label}
            </option>
          ))}
        </optgroup>
      </select>
      {side && (
        <>
          {' '}
          of{' '}
          <select
            aria-label="Whose line"
            value={side}
            onChange={event => onChoose({ quarter, line: keyOf(event.target.value as Side, id) })}
          >
            {sides.map(one => (
              <option key={one} value={one}>
                {names[one].stack}
              </option>
            ))}
          </select>
        </>
      )}{' '}
      at{' '}
      <select
        aria-label="Quarter of the target"
        value={quarter}
        onChange={event => onChoose({ line, quarter: Number(event.target.value) })}
      >
        {Array.from({ length: lastQuarter + 1 }, (_, t) => (
          <option key={quarterLabel(asOf, t)} value={t}>
            {quarterLabel(asOf, t)}
          </option>
        ))}
      </select>
    </>
  )
}
