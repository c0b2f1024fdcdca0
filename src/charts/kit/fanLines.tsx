/** @jsxImportSource ../picture */
import type { StackLine } from '../../model/index.ts'
import type { Side } from '../../model/sides.ts'
import type { TimeChart } from '../chart.ts'
import type { Marks } from '../picture/mark.ts'
import { rowCount } from './data.ts'
import { FanBands, FanBars, fanColumns, fanReadings, fanRoom, fanValues } from './fan.tsx'
import { withFan } from './fanExtent.ts'
import { fanData } from './timeData.ts'

/** The same chart with the fan of its line: in view, drawn beneath, told at the horizon, in the tooltip and the table. */
export function fanned(chart: TimeChart, line: StackLine, name: (side: Side) => string): TimeChart {
  return {
    ...chart,
    futures: { bands: [line] },
    // Two notes do not fit in one line, and the dots have a label of their own.
    subtitle: scene =>
      scene.outlook ? `${chart.subtitle({ ...scene, ghost: null })}. Shaded: 9 of 10 runs` : chart.subtitle(scene),
    extent: withFan(line, chart.extent),
    picture: drawing => {
      const room = fanRoom(drawing, line)
      let values: Marks
      const placeLast = () => {
        values = fanValues({ drawing, line, name, room })
      }
      const inner = chart.picture({ ...drawing, room, placeLast })
      return (
        <>
          <FanBands drawing={drawing} line={line} />
          <FanBars drawing={drawing} line={line} />
          {inner}
          {values}
        </>
      )
    },
    readings: (scene, t) => [...chart.readings(scene, t), ...fanReadings(scene, line, name, t)],
    data: scene => {
      const columns = chart.data(scene)
      return [...columns, ...fanData(scene, line, name, rowCount(columns))]
    },
    table: scene => {
      const { head, rows, ...table } = chart.table(scene)
      const fan = fanColumns(scene, line, name)
      const today = rows.length - (scene.outlook ? scene.outlook.leads.length : 0)
      return {
        ...table,
        head: [...head, ...fan.head],
        rows: rows.map((row, i) =>
          row.length < head.length ? row : [...row, ...(i < today ? fan.head.map(() => '') : fan.cells(i - today))],
        ),
      }
    },
  }
}
