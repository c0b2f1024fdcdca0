import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Drawing } from '../../../../src/charts/chart.ts'
import type { Hands } from '../../../../src/charts/chartInput.ts'
import { MapFrame } from '../../../../src/charts/kit/MapFrame.tsx'
import { RankFrame } from '../../../../src/charts/kit/RankFrame.tsx'
import { SplitFrame } from '../../../../src/charts/kit/SplitFrame.tsx'
import { TimeFrame } from '../../../../src/charts/kit/TimeFrame.tsx'
import { timeAxes } from '../../../../src/charts/kit/timeAxes.ts'
import type { Marks } from '../../../../src/charts/picture/mark.ts'
import { actions, live } from '../desk.ts'
import { boxOf, mapChart, rankChart, size, splitChart, timeCharts } from '../figures.ts'
import { scales } from '../scales.ts'

const hands: Hands = {
  beginHorizon: () => actions.startDrag('horizon'),
  moveHorizon: actions.chooseHorizon,
  endHorizon: actions.endDrag,
  goTo: () => {},
  explain: () => {},
  setInputs: actions.setInputs,
}

const witnessedTimeCharts = timeCharts.map(chart => witnessed(chart, 'y'))
const witnessedSplitChart = witnessed(splitChart, 'x')
const witnessedRankChart = witnessed(rankChart, 'x')
const witnessedMapChart = witnessed(mapChart, 'x')

/** The dashboard as Stakeout draws it, in one React root: the app's own charts in the app's own frames. */
export const mount = () =>
  createRoot(document.createElement('div')).render(
    <>
      {witnessedTimeCharts.map(chart =>
        createPortal(
          <TimeFrame chart={chart} live={live} axes={timeAxes(chart, live)} hands={hands} {...size} />,
          boxOf(chart.id),
          chart.id,
        ),
      )}
      {createPortal(
        <SplitFrame chart={witnessedSplitChart} live={live} hands={hands} {...size} />,
        boxOf(splitChart.id),
      )}
      {createPortal(<RankFrame chart={witnessedRankChart} live={live} hands={hands} {...size} />, boxOf(rankChart.id))}
      {createPortal(<MapFrame chart={witnessedMapChart} live={live} hands={hands} {...size} />, boxOf(mapChart.id))}
    </>,
  )

/** The chart itself; as it is drawn, the scale it was given is noted. */
function witnessed<C extends { id: string; picture: (drawing: Drawing) => Marks }>(chart: C, axis: 'x' | 'y'): C {
  return {
    ...chart,
    picture: (drawing: Drawing) => {
      scales.set(chart.id, drawing[axis])
      return chart.picture(drawing)
    },
  }
}
