import { expectationOf, type WeightedWorld, weightedFigures } from '../analysis/expectation.ts'
import { expectationSentences, leadSpreadSays, missingSays } from '../analysis/expectationWords.ts'
import { leaderOf } from '../analysis/leadIf.ts'
import { weightText } from '../analysis/weightText.ts'
import { stackLines } from '../model/index.ts'
import { measures } from '../model/measures.ts'
import { quarterLabel } from '../model/quarters.ts'
import { sides } from '../model/sides.ts'
import { share, type Unit } from '../model/units.ts'
import { catalogue } from './catalogue.ts'
import type { TableChart } from './chart.ts'
import type { ChartInput } from './chartInput.ts'
import { unitOf } from './kit/leads.tsx'
import { ofBoth } from './kit/lines.ts'
import { tableChart } from './kit/tableChart.ts'
import type { SpecCell, TableSpec } from './kit/tableSpec.ts'

const weightUnit: Unit = { ...share, format: weightText }

/** What is weighed; where nothing is, the scenario stands alone. */
const worldsIn = ({ weights, world, baseWorld }: ChartInput): readonly WeightedWorld[] =>
  weights.length > 0 ? weights : [{ name: 'This scenario', weight: 1, world, baseWorld, shift: 0 }]

const figuresIn = (scene: ChartInput) =>
  weightedFigures(worldsIn(scene), { measure: scene.measure, quarter: scene.horizon })

function specOf(scene: ChartInput): TableSpec {
  const figures = figuresIn(scene)
  const found = expectationOf(figures)
  const unit = unitOf(scene)
  const { of } = measures[scene.measure]
  const whole = found && { name: 'Expected', weight: 1, ...found, part: found.lead }
  const value = (number: number): SpecCell => ({ value: Number.isFinite(number) ? number : null, unit })
  const lead = (number: number): SpecCell =>
    Number.isFinite(number) ? { value: number, unit, leader: leaderOf(number) } : { value: null, unit }
  const row = ({ name, weight, aws, alliance, lead: led, part }: (typeof figures)[number]) => ({
    head: { text: name },
    cells: [{ value: weight, unit: weightUnit }, value(aws), value(alliance), lead(led), lead(part)],
  })
  return {
    title: 'Scenarios with their weights',
    corner: 'Scenario',
    columns: [
      { text: 'Weight' },
      ...sides.map(side => ({ text: of(side), side })),
      { text: `${of('aws')} less ${of('alliance')}` },
      { text: 'Part of the expected lead' },
    ],
    rows: [...figures.map(row), ...(whole ? [{ ...row(whole), isTotal: true }] : [])],
  }
}

/** Weighted scenarios: what each comes to, what is expected of all, and whose part is the largest. */
export const expectationTable: TableChart = {
  ...tableChart(
    {
      id: 'weighted',
      ...catalogue.weighted,
      fewer: null,
      subtitle: ({ measure, asOf, horizon }) =>
        `${stackLines[measures[measure].line].label}, ${quarterLabel(asOf, horizon)}`,
      headline: scene => {
        const found = expectationOf(figuresIn(scene))
        if (!found) return [{ text: 'Nothing is expected: a scenario has no figures in this quarter' }]
        const leader = leaderOf(found.lead)
        return [
          { text: measures[scene.measure].of(leader), side: leader },
          { text: ` is expected to lead by ${unitOf(scene).format(Math.abs(found.lead))}; ` },
          { text: `${found.carrier.name} has the largest part in it` },
        ]
      },
      lines: ({ measure }) => ofBoth(measures[measure].line),
      remarks: scene => {
        const { measure, asOf, horizon, outlook } = scene
        const figures = figuresIn(scene)
        const found = expectationOf(figures)
        return [
          ...(found ? expectationSentences(measure, found) : [missingSays(figures, quarterLabel(asOf, horizon))]),
          outlook?.measure === measure ? leadSpreadSays(measure, outlook.leadSpread, horizon) : null,
        ].filter(says => says !== null)
      },
    },
    scene => [specOf(scene)],
  ),
  futures: { bands: [] },
  weighs: true,
}
