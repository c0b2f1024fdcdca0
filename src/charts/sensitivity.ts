import { leaderOf } from '../analysis/leadIf.ts'
import { flipEdges, sensitivity } from '../analysis/sensitivity.ts'
import { usualSteps } from '../analysis/stepsAround.ts'
import { lineOf } from '../model/index.ts'
import { ownerOf } from '../model/keys.ts'
import { lineName } from '../model/lineName.ts'
import { measures } from '../model/measures.ts'
import { inputName, shortName } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { sides } from '../model/sides.ts'
import { inputValue, lowered } from '../model/wording.ts'
import { catalogue } from './catalogue.ts'
import type { TableChart } from './chart.ts'
import type { ChartInput } from './chartInput.ts'
import { leadWords, unitOf } from './kit/leads.tsx'
import { ofBoth } from './kit/lines.ts'
import { axisOf, headsOf } from './kit/tableAxes.ts'
import { tableChart } from './kit/tableChart.ts'
import { specCellText, type TableSpec } from './kit/tableSpec.ts'

const whatOf = (scene: ChartInput) =>
  scene.tables.of === 'lead'
    ? `${leadWords(scene)}, ${lowered(measures[scene.measure].label)}`
    : lineName(scene.tables.of)

/** The lead, or a line, over two inputs: from the lowest values, left and above, as tables of the trade have them. */
function specOf(scene: ChartInput): TableSpec {
  const { map, tables, world, measure, horizon: quarter, asOf } = scene
  const [x, y] = [axisOf(scene, map[0], usualSteps.across), axisOf(scene, map[1], usualSteps.up)]
  const criterion = { measure, quarter }
  const isLead = tables.of === 'lead'
  const unit = tables.of === 'lead' ? unitOf(scene) : lineOf(ownerOf(tables.of).id).unit
  const values = sensitivity(x, y, world, tables.of === 'lead' ? criterion : { line: tables.of, quarter })
  const edges = flipEdges(x, y, world, criterion)
  const columns = headsOf(x, scene)
  const heads = headsOf(y, scene)
  return {
    title: `${whatOf(scene)}, ${quarterLabel(asOf, quarter)}`,
    corner: `${inputName(y.key)} down, ${inputName(x.key)} across`,
    columns,
    rows: heads.map((head, row) => ({
      head,
      cells: columns.map((column, i) => {
        const value = values[row]![i]!
        return {
          value,
          unit,
          isDifference: isLead,
          ...(isLead && { leader: leaderOf(value) }),
          flips: edges[row]![i]!,
          isPresent: Boolean(head.isPresent && column.isPresent),
          sets: { [x.key]: x.values[i]!, [y.key]: y.values[row]! },
        }
      }),
    })),
  }
}

/** What the marks of the table mean, and how often the lead changes hands in it. */
function remarks(scene: ChartInput): string[] {
  const [spec] = sensitivityTable.specs(scene)
  const cells = spec!.rows.flatMap(row => row.cells)
  const present = cells.find(({ isPresent }) => isPresent)
  const [x, y] = scene.map
  const at = `${shortName(x)} ${inputValue(x, scene.world[x])}, ${shortName(y)} ${inputValue(y, scene.world[y])}`
  const turns = cells.some(({ flips }) => flips!.right || flips!.below)
  return [
    present
      ? `Framed is what is set: ${at}: ${specCellText(present)}.`
      : `What is set, ${at}, is not among the values.`,
    turns ? 'At the heavy line the lead changes hands.' : 'The lead does not change hands in this table.',
  ]
}

/** The two-way table of the trade. */
export const sensitivityTable: TableChart = tableChart(
  {
    id: 'sensitivity',
    ...catalogue.sensitivity,
    fewer: 'fewer values across',
    subtitle: scene => sensitivityTable.specs(scene)[0]!.title,
    headline: scene => {
      const cells = sensitivityTable.specs(scene)[0]!.rows.flatMap(row => row.cells)
      const texts = cells.toSorted((a, b) => a.value! - b.value!).map(specCellText)
      if (scene.tables.of !== 'lead')
        return [{ text: `${lineName(scene.tables.of)}: from ${texts[0]!} to ${texts.at(-1)!}` }]
      const { of } = measures[scene.measure]
      const led = sides.map(side => ({ side, count: cells.filter(({ leader }) => leader === side).length }))
      const [most, least] = led.toSorted((a, b) => b.count - a.count)
      return [
        { text: of(most!.side), side: most!.side },
        { text: ` leads in ${most!.count} of ${cells.length} cells, ` },
        { text: of(least!.side), side: least!.side },
        { text: ` in ${least!.count}` },
      ]
    },
    lines: ({ measure, tables }) => (tables.of === 'lead' ? ofBoth(measures[measure].line) : [tables.of]),
    remarks,
  },
  scene => [specOf(scene)],
)
