import type { TableChart } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'
import { plainTable, specText, type TableSpec } from './tableSpec.ts'

/** What is said of a table besides its definition. */
type Words = Pick<TableChart, 'id' | 'title' | 'tab' | 'subtitle' | 'headline' | 'lines' | 'remarks' | 'fewer'>

/** A table as a chart, from how it is made of a scenario; it is made once for each. */
export function tableChart(words: Words, specsOf: (scene: ChartInput) => readonly TableSpec[]): TableChart {
  const made = new WeakMap<ChartInput, readonly TableSpec[]>()
  const specs = (scene: ChartInput) => {
    const found = made.get(scene) ?? specsOf(scene)
    made.set(scene, found)
    return found
  }
  return {
    kind: 'table',
    ...words,
    specs,
    slide: () => import('../../export/slides/tableSlide.ts').then(module => module.tableSlide),
    futures: null,
    table: scene => specText(specs(scene)),
    data: scene => plainTable(specs(scene)),
  }
}
