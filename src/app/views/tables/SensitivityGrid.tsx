import { type KeyboardEvent, useState } from 'react'
import { leaderOf } from '../../../analysis/leadIf.ts'
import type { FlipEdges } from '../../../analysis/sensitivity.ts'
import type { TableAxis } from '../../../analysis/tableSteps.ts'
import type { InputKey } from '../../../model/inputs.ts'
import { inputName } from '../../../model/names.ts'
import type { LineValue } from '../../../model/quantities.ts'
import { inputValue } from '../../../model/wording.ts'
import type { Changes, World } from '../../../model/world.ts'

type GridProps = {
  title: string
  x: TableAxis
  y: TableAxis
  /** A number for each value of `y`, from the lowest, and of `x`. */
  values: LineValue[][]
  edges: FlipEdges[][]
  /** Whether the numbers are leads, of which each has a leader. */
  isLead: boolean
  text: (value: LineValue) => string
  world: World
  onSet: (changes: Changes) => void
}

/** A two-way table whose cells set both inputs; one of them has the focus of the table, and arrows walk. */
export function SensitivityGrid({ title, x, y, values, edges, isLead, text, world, onSet }: GridProps) {
  const [focus, setFocus] = useState<{ row: number; column: number } | null>(null)
  const present = { row: presentPlace(y, world), column: presentPlace(x, world) }
  const stop = {
    row: Math.min(focus?.row ?? Math.max(present.row, 0), y.values.length - 1),
    column: Math.min(focus?.column ?? Math.max(present.column, 0), x.values.length - 1),
  }
  const fromTop = y.values.map((_, row) => row).toReversed()
  const classOf = (parts: (string | false)[]) => parts.filter(Boolean).join(' ') || undefined

  function walk(event: KeyboardEvent<HTMLTableElement>) {
    const [up, right] = steps[event.key] ?? [0, 0]
    const [row, column] = [stop.row + up, stop.column + right]
    const next = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)
    if ((up === 0 && right === 0) || !next) return
    event.preventDefault()
    setFocus({ row, column })
    next.focus()
  }

  const cell = (row: number, column: number) => {
    const { right, above } = edges[row]![column]!
    const isPresent = row === present.row && column === present.column
    const value = values[row]![column]!
    const set = { [x.key]: x.values[column]!, [y.key]: y.values[row]! }
    return (
      <td
        key={column}
        className={classOf([
          isLead && leaderOf(value),
          right && 'flipsRight',
          above && 'flipsAbove',
          isPresent && 'isPresent',
        ])}
      >
        <button
          type="button"
          data-cell={`${row} ${column}`}
          tabIndex={row === stop.row && column === stop.column ? 0 : -1}
          title={
            isPresent
              ? 'As it is set'
              : `Set ${(Object.keys(set) as InputKey[]).map(key => `${inputName(key)} to ${inputValue(key, set[key]!)}`).join(' and ')}`
          }
          aria-current={isPresent ? 'true' : undefined}
          onFocus={() => setFocus({ row, column })}
          onClick={() => onSet(set)}
        >
          {text(value)}
        </button>
      </td>
    )
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its cells are buttons, whose arrows it hears
    <table className="sensitivity" onKeyDown={walk}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">
            {inputName(y.key)} ↓, {inputName(x.key)} →
          </th>
          {x.values.map((value, column) => (
            <th key={value} scope="col" className={classOf([column === present.column && 'isPresent'])}>
              {inputValue(x.key, value)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fromTop.map(row => (
          <tr key={y.values[row]}>
            <th scope="row" className={classOf([row === present.row && 'isPresent'])}>
              {inputValue(y.key, y.values[row]!)}
            </th>
            {x.values.map((_, column) => cell(row, column))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Where an arrow leads: up, and to the right. */
const steps: Record<string, readonly [up: number, right: number]> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/** The place of the present value on an axis; -1 where it is not among its values. */
const presentPlace = ({ key, values }: TableAxis, world: World): number =>
  values.findIndex(value => Math.abs(value - world[key]) <= 1e-9 * Math.max(1, Math.abs(value)))
