import type { Chart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import type { Native } from './native.ts'
import type { SlideArea } from './room.ts'

/** A chart as an office program draws it, from its own numbers: each chart says what draws it, and that is fetched now. */
export async function nativeOf(chart: Chart, scene: ChartInput, room: SlideArea): Promise<Native> {
  switch (chart.kind) {
    case 'time':
      return { kind: 'chart', chart: (await chart.slide())(chart, scene, room) }
    case 'split':
      return { kind: 'chart', chart: (await chart.slide())(chart, scene, room) }
    case 'rank': {
      const nothing = chart.empty(scene)
      return nothing
        ? { kind: 'nothing', says: nothing }
        : { kind: 'chart', chart: (await chart.slide())(chart, scene, room) }
    }
    case 'map':
      return { kind: 'tables', tables: [(await chart.slide())(chart, scene, room)] }
    case 'table':
      return { kind: 'tables', tables: (await chart.slide())(chart, scene, room) }
  }
}
