import { cellValue } from '../../analysis/heatmap.ts'
import { leaderOf } from '../../analysis/leadIf.ts'
import { toPosition } from '../../analysis/track.ts'
import type { MapChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { mapOf } from '../../charts/kit/chartAnalyses.ts'
import { unitOf } from '../../charts/kit/leads.tsx'
import { shadesOf } from '../../charts/kit/mapCells.tsx'
import { clamp } from '../../model/clamp.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import { shortName } from '../../model/names.ts'
import { fraction } from '../../model/units.ts'
import { inputText } from '../../model/wording.ts'
import type { Stroke } from '../office/drawing.ts'
import type { NativeTable, TableCell } from './native.ts'
import { type SlideArea, textLine } from './room.ts'

/**
 * The map as a table of numbers: office programs have no chart of two inputs. Its cells are coloured as on the desk, the
 * line where the lead changes runs between them, and the cell of the scenario has a frame.
 */
export function mapTable(chart: MapChart, scene: ChartInput, room: SlideArea): NativeTable {
  const { ink } = room
  const { x, y } = chart.axes
  const [columns, rows] = chart.size
  const map = mapOf(x, y, [columns, rows])(scene)
  const unit = unitOf(scene)
  const shades = shadesOf(scene.measure, map)
  const isNarrow = room.width < 700
  const [first, top] = [isNarrow ? 40 : 58, isNarrow ? 34 : 20]
  const width = (room.width - first) / columns
  const height = (room.height - top - 8) / (rows + 1)
  const now = [cellOf(x, scene, columns), cellOf(y, scene, rows)] as const
  const flip: Stroke = { colour: ink.ink, width: 2.25 }
  const lead = (column: number, row: number) => map.leads[row * columns + column]!
  const turns = (a: [number, number], b: [number, number]) => leaderOf(lead(...a)) !== leaderOf(lead(...b))
  const quiet = { fill: null, colour: ink.ink2, weight: 400 } as const
  const head: TableCell[] = [
    { ...quiet, text: '', align: 'end' },
    ...Array.from(
      { length: columns },
      (_, column): TableCell => ({
        ...quiet,
        text: headText(x, cellValue(x, column, columns)),
        align: 'middle',
      }),
    ),
  ]
  const body = Array.from({ length: rows }, (_, i) => rows - 1 - i).map((row): TableCell[] => [
    { ...quiet, text: headText(y, cellValue(y, row, rows)), align: 'end' },
    ...Array.from({ length: columns }, (_, column): TableCell => {
      const value = lead(column, row)
      const shade = shades[row * columns + column]!
      const isNow = now[0] === column && now[1] === row
      return {
        text: unit.format(Math.abs(value)),
        fill: ink[shade],
        colour: shade.endsWith('4') ? ink.onStack : ink.ink,
        weight: isNow ? 700 : 400,
        align: 'middle',
        ...(column + 1 < columns && turns([column, row], [column + 1, row]) && { right: flip }),
        ...(row > 0 && turns([column, row], [column, row - 1]) && { below: flip }),
        ...(isNow && { around: { colour: ink.ink, width: 3 } }),
      }
    }),
  ])
  const longest = Math.max(...[head, ...body].flat().map(({ text }) => text.length))
  return {
    widths: [first, ...Array.from({ length: columns }, () => width)],
    heights: Array.from({ length: rows + 1 }, () => height),
    top: top + 2,
    size: Math.max(Math.min(10, width / Math.max(3.5, longest * 0.58), height * 0.55), 4),
    cells: [head, ...body],
    extras: [
      textLine(`${shortName(y)} (down), ${shortName(x)} (across)`, [0, 12], { colour: ink.ink2 }),
      textLine(
        'The heavy line is where the lead changes; the framed cell is this scenario.',
        isNarrow ? [0, 27] : [room.width, 12],
        { colour: ink.ink2, anchor: isNarrow ? 'start' : 'end' },
      ),
    ],
  }
}

/** The middle of a cell as its row or column is called: percentages whole. */
const headText = (key: InputKey, value: number) =>
  inputOf(key).parameter.unit === 'fraction' ? fraction.format(value) : inputText(key, value)

/** The cell that the scenario lies in. */
const cellOf = (key: InputKey, { world }: ChartInput, count: number) =>
  clamp(Math.floor(toPosition(world[key], inputOf(key).parameter) * count), 0, count - 1)
