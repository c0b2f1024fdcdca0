import type { ReactNode } from 'react'
import './waterfallTable.css'

/** A row of the table: an end, which stands on zero, or what an item did between two values. */
export type WaterfallTableRow = {
  key: string
  label: ReactNode
  says: ReactNode
  from: number
  to: number
  isEnd: boolean
}

type WaterfallTableProps = {
  caption: string
  item: string
  rows: readonly WaterfallTableRow[]
  /** Of the lead: who leads to the left and to the right. */
  sides?: { aws: string; alliance: string }
  effectHead: string
  valueHead: string
  effect: (difference: number) => string
  value: (value: number) => string
}

/** From one value to another, an item a row, with a bar for each. */
export function WaterfallTable({
  caption,
  item,
  rows,
  sides,
  effectHead,
  valueHead,
  effect,
  value,
}: WaterfallTableProps) {
  const ends = rows.flatMap(({ from, to }) => [from, to])
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const place = (at: number) => `${(100 * (at - low)) / (high - low || 1)}%`
  const colour = (row: WaterfallTableRow) => ((row.isEnd ? row.to : row.to - row.from) < 0 ? 'alliance' : 'aws')
  return (
    <table className="waterfallTable">
      <caption className="seen-by-readers">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{item}</th>
          <th scope="col">
            {sides && (
              <span className="waterfallSides" aria-hidden="true">
                <b className="alliance">{sides.alliance}</b> <b className="aws">{sides.aws}</b>
              </span>
            )}
            <span>{effectHead}</span>
          </th>
          <th scope="col">{valueHead}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.key} className={row.isEnd ? 'waterfallEnd' : undefined}>
            <th scope="row">
              {row.label}
              {row.says && <small>{row.says}</small>}
            </th>
            <td>
              <span className="waterfallTrack" aria-hidden="true">
                <i style={{ left: place(0) }} />
                <b
                  className={sides ? colour(row) : 'plain'}
                  style={{
                    left: place(Math.min(row.from, row.to)),
                    right: `calc(100% - ${place(Math.max(row.from, row.to))})`,
                  }}
                />
              </span>
              <span>{row.isEnd ? '' : effect(row.to - row.from)}</span>
            </td>
            <td>{value(row.to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The rows from a value by its steps to another. */
export function rowsBetween(
  ends: { from: number; to: number },
  labels: { from: ReactNode; to: ReactNode },
  steps: readonly { key: string; label: ReactNode; says: ReactNode; effect: number }[],
): WaterfallTableRow[] {
  let at = ends.from
  const own = steps.map(({ effect, ...row }) => {
    const step = { ...row, from: at, to: at + effect, isEnd: false }
    at += effect
    return step
  })
  return [
    { key: 'from', label: labels.from, says: '', from: 0, to: ends.from, isEnd: true },
    ...own,
    { key: 'to', label: labels.to, says: '', from: 0, to: ends.to, isEnd: true },
  ]
}
