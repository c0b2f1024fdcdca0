import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Chart } from '../../charts/chart.ts'
import type { ChartInput, Spot } from '../../charts/chartInput.ts'
import type { Live } from '../../live/live.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { Explained } from '../explain/ExplainButton.tsx'
import { variantAt } from '../explain/variantAt.ts'

/** What a chart shows, as a table: every quarter, exactly. It was asked for, and has the focus. */
export function FigureTable({ chart, live }: { chart: Chart; live: Live<ChartInput> }) {
  const scene = useSyncExternalStore(live.subscribe, live.get)
  const { head, rows, places } = chart.table(scene)
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => region.current?.focus({ preventScroll: true }), [])
  const name = `${chart.title}, table`
  return (
    <div className="tableScroll" tabIndex={0} role="region" aria-label={name} ref={region}>
      <table aria-label={name}>
        <thead>
          <tr>
            {head.map(text => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells], row) => (
            <tr key={`${first} ${cells.join(' ')}`}>
              <th scope="row">
                <Cell text={first!} place={places?.[row]?.[0]} />
              </th>
              {cells.map((text, i) => (
                <td key={head[i + 1]} colSpan={cells.length === 1 ? head.length - 1 : 1}>
                  <Cell text={text} place={places?.[row]?.[i + 1]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A cell that knows where its number stands can be asked about it. In a world that is only tried, a mark would say nothing. */
function Cell({ text, place: spot }: { text: string; place: Spot | null | undefined }) {
  const desk = useDesk(now => now)
  if (!spot) return text
  return (
    <Explained place={spot} text={text} elsewhere={variantAt(desk, spot)} isMarked={typeof spot.world !== 'object'} />
  )
}
