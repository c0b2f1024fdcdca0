import { type ComponentProps, useEffect, useState } from 'react'
import { FirstFrame } from '../../charts/kit/FirstFrame.tsx'
import type { TimeFrame } from '../../charts/kit/TimeFrame.tsx'
import { timeAxes } from '../../charts/kit/timeAxes.ts'
import { firstChart, firstChartStands } from '../ui/idleQueue.ts'
import { part } from '../ui/part.tsx'

type PlotProps = Omit<ComponentProps<typeof TimeFrame>, 'axes' | 'onStands'>

/** Without it a chart stands, and answers no hand. */
const WholeFrame = part<ComponentProps<typeof TimeFrame>>({
  of: ({ chart }) => `Tooltips of ${chart.title}`,
  when: firstChart,
  load: () => import('../../charts/kit/TimeFrame.tsx').then(module => module.TimeFrame),
})

/** A chart over time: its first frame at once, and the whole one in its place when that has come, with no pixel moved (`docs/decisions/first-chart.md`). */
export function TimePlot(props: PlotProps) {
  const { chart, live } = props
  const [axes] = useState(() => timeAxes(chart, live))
  const [isWhole, setIsWhole] = useState(false)
  useEffect(() => {
    const due = requestAnimationFrame(() => requestAnimationFrame(firstChartStands))
    return () => cancelAnimationFrame(due)
  }, [])
  return (
    <>
      {!isWhole && <FirstFrame {...props} axes={axes} />}
      <WholeFrame {...props} axes={axes} onStands={() => setIsWhole(true)} />
    </>
  )
}
