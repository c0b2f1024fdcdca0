import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { InputKey } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { inputValue } from '../../model/wording.ts'
import type { Changes } from '../../model/world.ts'
import { noteText, type SpecCell, specCellText, type TableHead, type TableSpec } from './tableSpec.ts'
import './gridFrame.css'

type GridProps = {
  spec: TableSpec
  onSet: (changes: Changes) => void
  /** How the name of a row or a column is shown, where that is more than its text. */
  nameOf?: (head: TableHead) => ReactNode
}

/** A table with its heads. Where a press on a cell sets inputs, one cell has the focus of the table, and arrows walk. */
export function GridFrame({ spec: { title, corner, columns, rows }, onSet, nameOf = ({ text }) => text }: GridProps) {
  const [focus, setFocus] = useState<{ row: number; column: number } | null>(null)
  const present = presentPlace(rows.map(({ cells }) => cells))
  const stop = {
    row: Math.min(focus?.row ?? present?.row ?? 0, rows.length - 1),
    column: Math.min(focus?.column ?? present?.column ?? 0, columns.length - 1),
  }

  function walk(event: KeyboardEvent<HTMLTableElement>) {
    const [down, right] = steps[event.key] ?? [0, 0]
    const [row, column] = [stop.row + down, stop.column + right]
    const next = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)
    if ((down === 0 && right === 0) || !next) return
    event.preventDefault()
    setFocus({ row, column })
    next.focus()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its cells are buttons, whose arrows it hears
    <table className="tableGrid" onKeyDown={walk}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map(head => (
            <th key={head.text} scope="col" className={classOf([head.isPresent && 'isPresent'])}>
              {nameOf(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, cells, isTotal, isPresent }, row) => (
          <tr key={head.text} className={classOf([isTotal && 'total', isPresent && 'isPresent'])}>
            <th scope="row" className={classOf([head.isPresent && 'isPresent'])}>
              {nameOf(head)}
              {head.note && <small>{head.note}</small>}
            </th>
            {cells.map((cell, column) => (
              <td key={columns[column]!.text} className={cellClass(cell)}>
                {cell.sets ? (
                  <button
                    type="button"
                    data-cell={`${row} ${column}`}
                    tabIndex={row === stop.row && column === stop.column ? 0 : -1}
                    title={cell.isPresent ? 'As it is set' : settingWords(cell.sets)}
                    aria-current={cell.isPresent ? 'true' : undefined}
                    onFocus={() => setFocus({ row, column })}
                    onClick={() => onSet(cell.sets!)}
                  >
                    {specCellText(cell)}
                  </button>
                ) : (
                  <>
                    {specCellText(cell)}
                    {noteText(cell) && <small>{noteText(cell)}</small>}
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Where an arrow leads: down, and to the right. */
const steps: Record<string, readonly [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

function presentPlace(rows: readonly (readonly SpecCell[])[]) {
  const row = rows.findIndex(cells => cells.some(({ isPresent }) => isPresent))
  return row < 0 ? null : { row, column: rows[row]!.findIndex(({ isPresent }) => isPresent) }
}

const settingWords = (changes: Changes) =>
  `Set ${(Object.keys(changes) as InputKey[]).map(key => `${inputName(key)} to ${inputValue(key, changes[key]!)}`).join(' and ')}`

const classOf = (parts: (string | false | undefined)[]) => parts.filter(Boolean).join(' ') || undefined

const cellClass = ({ sets, leader, flips, isPresent }: SpecCell) =>
  classOf([
    sets && 'sets',
    leader,
    flips?.right && 'flipsRight',
    flips?.below && 'flipsBelow',
    isPresent && 'isPresent',
  ])
