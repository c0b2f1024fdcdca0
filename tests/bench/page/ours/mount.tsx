import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Drawing } from '../../../../src/charts/chart.ts'
import { SplitFrame } from '../../../../src/charts/kit/SplitFrame.tsx'
import { TimeFrame } from '../../../../src/charts/kit/TimeFrame.tsx'
import { actions, live } from '../desk.ts'
import { boxOf, size, splitChart, timeCharts } from '../figures.ts'
import { scales } from '../scales.ts'
import { Heat } from './Heat.tsx'
import { Tornado } from './Tornado.tsx'

const horizon = { begin: () => actions.startDrag('horizon'), move: actions.chooseHorizon, end: actions.endDrag }

const witnessedTimeCharts = timeCharts.map(chart => witnessed(chart, 'y'))
const witnessedSplitChart = witnessed(splitChart, 'x')

/** The dashboard as Stakeout draws it, in one React root: the app's frames, and stand-ins by the same technique. */
export const mount = () =>
  createRoot(document.createElement('div')).render(
    <>
      {witnessedTimeCharts.map(chart =>
        createPortal(<TimeFrame chart={chart} live={live} horizon={horizon} {...size} />, boxOf(chart.id), chart.id),
      )}
      {createPortal(<SplitFrame chart={witnessedSplitChart} live={live} {...size} />, boxOf(splitChart.id))}
      {createPortal(<Tornado live={live} {...size} />, boxOf('tornado'))}
      {createPortal(<Heat live={live} {...size} />, boxOf('heat'))}
    </>,
  )

/** The chart itself; as it is drawn, the scale it was given is noted. */
function witnessed<C extends { id: string; picture: (drawing: Drawing) => ReactNode }>(chart: C, axis: 'x' | 'y'): C {
  return {
    ...chart,
    picture: (drawing: Drawing) => {
      scales.set(chart.id, drawing[axis])
      return chart.picture(drawing)
    },
  }
}
