import { describe, expect, it } from 'vitest'
import { bridge } from '../../src/analysis/bridge.ts'
import { wordsText } from '../../src/analysis/verdict.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { chartIn } from '../../src/charts/chart.ts'
import { figureCharts } from '../../src/charts/index.ts'
import { csvCells } from '../../src/charts/kit/data.ts'
import { chartHeadline } from '../../src/charts/kit/headline.ts'
import { figureOf } from '../../src/export/figure.ts'
import type { LineKey } from '../../src/model/index.ts'
import { figure } from '../kit/figures.ts'
import { sceneOf } from '../kit/scene.ts'

const before = sceneOf({})
const key: LineKey = 'aws.stakeValue'
const scene = sceneOf(
  { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25, 'aws.valuation': 1200 },
  {
    ghost: { answer: whatIf(before.world), world: before.world, shift: 0, isPinned: true, name: 'Q3 filing' },
    bridgeLine: key,
  },
)
const lead = figureCharts.find(({ id }) => id === 'bridge')!
const chart = chartIn(lead, scene)

describe('the bridge of a figure', () => {
  it('ends at that line’s own values, and its steps are those of the bridge that the command line and the dialog print', () => {
    const columns = chart.data(scene)
    const cells = (name: string) => csvCells(columns.find(column => column.name === name)!)
    expect(cells('From, Stake value, Amazon')[0]).toBe(0)
    expect(cells('To')[0]).toBeCloseTo(before.answer.aws.stakeValue[12]!, 8)
    expect(cells('To').at(-1)).toBeCloseTo(scene.answer.aws.stakeValue[12]!, 8)
    const { steps } = bridge(before.world, scene.world, { line: key, quarter: 12 })
    expect(cells('Moves it by').slice(1, -1)).toEqual(steps.map(({ effect }) => Number(effect.toPrecision(12))))
  })

  it('names the base that it begins at, the figure, and from what to what it has come', () => {
    expect(chart.table(scene).rows[0]![0]).toBe('Q3 filing')
    expect(chart.title).toBe('What moved a figure: Stake value, Amazon')
    expect(wordsText(chartHeadline(chart, scene))).toMatch(/^Amazon, stake value: from \$\d+B to \$\d+B in Q3 2029$/)
    expect(chart.lines(scene)).toEqual([key])
  })

  it('is of the lead where none is named', () => {
    const { bridgeLine: _, ...plain } = scene
    expect(chartIn(lead, plain)).toBe(lead)
    expect(lead.title).toBe('What moved the lead')
  })

  it('is drawn as a figure without the halves of a lead', () => {
    const words = (of: ReturnType<typeof figureOf>) =>
      of.shapes.flatMap(shape => (shape.kind === 'text' ? shape.runs.map(({ text }) => text) : [])).join(' ')
    const { bridgeLine: _, ...plain } = scene
    expect(words(figure(lead, { scene: plain }))).toContain('Amazon leads')
    expect(words(figure(chart, { scene }))).not.toContain('Amazon leads')
    expect(words(figure(chart, { scene }))).toContain('Q3 filing')
  })
})
