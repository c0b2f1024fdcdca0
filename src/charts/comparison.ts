import { comparedLines } from '../analysis/comparedLines.ts'
import { type ComparisonRow, comparisonOf, sorted } from '../analysis/comparison.ts'
import { comparisonSentences, leadCounts } from '../analysis/comparisonWords.ts'
import { leaderOf } from '../analysis/leadIf.ts'
import { counted } from '../model/digits.ts'
import { measures } from '../model/measures.ts'
import { quarterLabel } from '../model/quarters.ts'
import { catalogue } from './catalogue.ts'
import type { TableChart } from './chart.ts'
import type { ChartInput } from './chartInput.ts'
import { ofBoth } from './kit/lines.ts'
import { memoise } from './kit/memoise.ts'
import { tableChart } from './kit/tableChart.ts'
import { plainTable, type TableSpec, transposed } from './kit/tableSpec.ts'

/** Beyond so many, scenarios are rows: names stay in sight. */
export const mostColumns = 8

const comparisonAt = memoise((compared: ChartInput['compared'], measure: ChartInput['measure'], quarter: number) => ({
  reference: compared.reference,
  ...comparisonOf(compared.worlds, compared.reference, { measure, quarter }),
}))

const comparisonIn = ({ compared, measure, horizon }: ChartInput) => comparisonAt(compared, measure, horizon)

/** So many inputs a figure has room for; its data have all. */
const mostInputs = 8

/** In brief: the measure and the stake of both stacks. */
const briefFigures = 4

/** The inputs that differ, largest effect first, so many at the most; then the lead and the figures, each with its difference beside it. */
function specsOf(scene: ChartInput, most: { inputs: number; figures: number }): TableSpec[] {
  const { inputs, lead, figures, reference } = comparisonIn(scene)
  const { worlds } = scene.compared
  const table = (title: string, rows: readonly ComparisonRow[]): TableSpec => ({
    title,
    corner: 'Input or figure',
    columns: worlds.map(({ name }) => ({ text: name })),
    rows: rows.map(({ id, label, side, unit, values, deltas }) => ({
      head: { text: label, ...(side && { side }) },
      isPresent: id === 'lead',
      cells: values.map((value, i) => ({
        value: Number.isFinite(value) ? value : null,
        unit,
        ...(id === 'lead' && Number.isFinite(value) && { leader: leaderOf(value), isDifference: true }),
        ...(i !== reference && Number.isFinite(deltas[i]) && { difference: deltas[i]! }),
      })),
    })),
    notes: `less ${worlds[reference]!.name}`,
  })
  const tables = [
    ...(inputs.length > 0 ? [table('Inputs that differ', sorted(inputs, 'effect').slice(0, most.inputs))] : []),
    table(`Figures, ${quarterLabel(scene.asOf, scene.horizon)}`, [lead, ...figures.slice(0, most.figures)]),
  ]
  return worlds.length > mostColumns ? tables.map(spec => transposed(spec, 'Scenario')) : tables
}

/** Scenarios side by side: what differs, and what comes of it. */
export const comparisonTable: TableChart = {
  ...tableChart(
    {
      id: 'comparison',
      ...catalogue.comparison,
      fewer: 'fewer scenarios',
      subtitle: scene => `Figures in ${quarterLabel(scene.asOf, scene.horizon)}`,
      headline: scene => {
        const { aws, alliance, level, all } = leadCounts(comparisonIn(scene))
        if (all === 0) return [{ text: 'Nothing is compared: no scenario has figures in this quarter' }]
        if (aws + alliance === 0) return [{ text: `The two are level in all ${all} scenarios` }]
        const { of } = measures[scene.measure]
        const [most, least] = aws >= alliance ? (['aws', 'alliance'] as const) : (['alliance', 'aws'] as const)
        const led = { aws, alliance }
        return [
          { text: of(most), side: most },
          { text: ` leads in ${led[most]} of ${all} scenarios` },
          ...(led[least] > 0 ? [{ text: ', ' }, { text: of(least), side: least }, { text: ` in ${led[least]}` }] : []),
          ...(level > 0 ? [{ text: `; level in ${level}` }] : []),
        ]
      },
      lines: ({ measure }) => [...new Set([measures[measure].line, ...comparedLines])].flatMap(line => ofBoth(line)),
      remarks: scene => {
        const found = comparisonIn(scene)
        const more = found.inputs.length - mostInputs
        const quarter = quarterLabel(scene.asOf, scene.horizon)
        return [
          ...comparisonSentences(scene.measure, scene.compared.worlds, found, quarter),
          ...(more > 0
            ? [
                `${counted(more)} more ${more === 1 ? 'input differs' : 'inputs differ'}; Compare and the file of numbers have all.`,
              ]
            : []),
        ]
      },
    },
    scene => specsOf(scene, { inputs: mostInputs, figures: Number.POSITIVE_INFINITY }),
  ),
  brief: scene => specsOf(scene, { inputs: mostInputs, figures: briefFigures }),
  data: scene => plainTable(specsOf(scene, { inputs: Number.POSITIVE_INFINITY, figures: Number.POSITIVE_INFINITY })),
}
