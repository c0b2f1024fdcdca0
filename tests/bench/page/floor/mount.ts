import { live } from '../desk.ts'
import { timeCharts } from '../figures.ts'
import { dollarFigure } from './dollar.ts'
import { mapFigure } from './map.ts'
import { rankFigure } from './rank.ts'
import { timeFrame } from './timeFrame.ts'
import { timePictures } from './timePictures.ts'

/** The least it can cost: the same pictures by hand, no library, only what changed is written. */
export function mount() {
  const draws = [
    ...timeCharts.map(chart => timeFrame(chart, timePictures[chart.id]!)),
    dollarFigure(),
    rankFigure(),
    mapFigure(),
  ]
  const draw = () => {
    for (const one of draws) one()
  }
  live.subscribe(draw)
  draw()
}
