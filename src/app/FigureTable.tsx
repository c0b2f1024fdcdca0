import { useSyncExternalStore } from 'react'
import type { Chart } from '../charts/chart.ts'
import type { Live, Scene } from '../charts/scene.ts'

/** What a chart shows, as a table: every quarter, exactly. */
export function FigureTable({ chart, live }: { chart: Chart; live: Live<Scene> }) {
  const scene = useSyncExternalStore(live.subscribe, live.get)
  const { head, rows } = chart.table(scene)
  return (
    <div className="tableScroll" tabIndex={0} role="region" aria-label={`${chart.title}, table`}>
      <table>
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
          {rows.map(([first, ...cells]) => (
            <tr key={`${first} ${cells.join(' ')}`}>
              <th scope="row">{first}</th>
              {cells.map((text, i) => (
                <td key={head[i + 1]} colSpan={cells.length === 1 ? head.length - 1 : 1}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
