import { useEffect, useState } from 'react'
import type { Chart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { summaryOf } from '../../charts/summary.ts'
import type { Live } from '../../live/live.ts'
import { restTimer } from '../../live/restTimer.ts'

type SummaryProps = { chart: Chart; live: Live<ChartInput>; id: string }

/** So long nothing must move before it is worth telling. */
const rest = 400

/** What a chart shows, in words for readers of the screen; told anew when the hand rests. */
export function Summary({ chart, live, id }: SummaryProps) {
  const [says, setSays] = useState('')
  useEffect(() => {
    const timer = restTimer(rest, () => (live.get().isDragging ? timer.move() : setSays(summaryOf(chart, live.get()))))
    timer.move()
    const stop = live.subscribe(timer.move)
    return () => {
      timer.stop()
      stop()
    }
  }, [chart, live])
  return (
    <p className="seen-by-readers" id={id}>
      {says}
    </p>
  )
}
