import { oneWay } from '../analysis/sensitivity.ts'
import { usualSteps } from '../analysis/stepsAround.ts'
import { lineOf } from '../model/index.ts'
import { ownerOf } from '../model/keys.ts'
import { lineName } from '../model/lineName.ts'
import { inputName, shortName } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { inputValue } from '../model/wording.ts'
import { catalogue } from './catalogue.ts'
import type { TableChart } from './chart.ts'
import { axisOf, headsOf } from './kit/tableAxes.ts'
import { tableChart } from './kit/tableChart.ts'
import { specCellText } from './kit/tableSpec.ts'

/** Several lines over one input. */
export const oneWayTable: TableChart = tableChart(
  {
    id: 'oneWay',
    ...catalogue.oneWay,
    fewer: 'fewer lines',
    subtitle: ({ map: [key], asOf, horizon }) => `${inputName(key)}, ${quarterLabel(asOf, horizon)}`,
    headline: scene => {
      const [key] = scene.map
      const [first, last] = [oneWayTable.specs(scene)[0]!.rows[0]!, oneWayTable.specs(scene)[0]!.rows.at(-1)!]
      const line = lineName(scene.tables.lines[0]!)
      return [
        {
          text: `${shortName(key)} from ${first.head.text} to ${last.head.text}: ${line} from ${specCellText(first.cells[0]!)} to ${specCellText(last.cells[0]!)}`,
        },
      ]
    },
    lines: ({ tables }) => [...tables.lines],
    remarks: scene => {
      const [key] = scene.map
      const isThere = oneWayTable.specs(scene)[0]!.rows.some(({ head }) => head.isPresent)
      const at = `${shortName(key)} ${inputValue(key, scene.world[key])}`
      return [isThere ? `In bold is what is set: ${at}.` : `What is set, ${at}, is not among the values.`]
    },
  },
  scene => {
    const { map, tables, world, horizon: quarter, asOf } = scene
    const axis = axisOf(scene, map[0], usualSteps.across)
    const values = oneWay(
      axis,
      world,
      tables.lines.map(line => ({ line, quarter })),
    )
    return [
      {
        title: `${inputName(axis.key)}, ${quarterLabel(asOf, quarter)}`,
        corner: inputName(axis.key),
        columns: tables.lines.map(line => ({ text: lineName(line), ...sideOf(line) })),
        rows: headsOf(axis, scene).map((head, row) => ({
          head,
          isPresent: Boolean(head.isPresent),
          cells: tables.lines.map((line, column) => ({
            value: values[row]![column]!,
            unit: lineOf(ownerOf(line).id).unit,
            sets: { [axis.key]: axis.values[row]! },
          })),
        })),
      },
    ]
  },
)

function sideOf(line: Parameters<typeof ownerOf>[0]) {
  const { side } = ownerOf(line)
  return side ? { side } : {}
}
