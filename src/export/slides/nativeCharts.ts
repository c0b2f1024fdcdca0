import type { Chart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { inNumberStyle, type WrittenNumbers } from '../../model/numberStyle.ts'
import { inMillions } from './inMillions.ts'
import type { Native, NativeChart } from './native.ts'
import type { SlideArea } from './room.ts'

/** A chart as an office program draws it, from its own numbers, in a firm's style: each chart says what draws it, and that is fetched now. */
export async function nativeOf(
  chart: Chart,
  scene: ChartInput,
  room: SlideArea,
  numbers: WrittenNumbers = {},
): Promise<Native> {
  const drawn = (own: () => NativeChart): Native => {
    const made = inNumberStyle(numbers, own)
    return { kind: 'chart', chart: numbers.dollars === 'millions' ? inMillions(made) : made }
  }
  switch (chart.kind) {
    case 'time': {
      const draw = await chart.slide()
      return drawn(() => draw(chart, scene, room))
    }
    case 'split': {
      const draw = await chart.slide()
      return drawn(() => draw(chart, scene, room))
    }
    case 'rank': {
      const nothing = inNumberStyle(numbers, () => chart.empty(scene))
      if (nothing) return { kind: 'nothing', says: nothing }
      const draw = await chart.slide()
      return drawn(() => draw(chart, scene, room))
    }
    case 'map': {
      const draw = await chart.slide()
      return { kind: 'tables', tables: [inNumberStyle(numbers, () => draw(chart, scene, room))] }
    }
    case 'table': {
      const draw = await chart.slide()
      return { kind: 'tables', tables: inNumberStyle(numbers, () => draw(chart, scene, room)) }
    }
  }
}
