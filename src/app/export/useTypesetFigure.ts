import { useEffect, useRef, useState } from 'react'
import type { FigureSpec } from '../../export/figure.ts'
import { type SentSpec, sentChart } from '../../figures/sentPack.ts'
import type { TaskAnswer } from '../../figures/tasks.ts'
import { ask, keep } from '../../figures/workers.ts'

/** A figure as it was drawn, of which spec, and that spec as workers know it. */
export type TypesetFigure = TaskAnswer<'figure'> & { of: FigureSpec; sent: SentSpec }

/** The figure of a spec, drawn by a worker, one at a time: what was asked for in the meantime is passed over but for the last. */
export function useTypesetFigure(spec: FigureSpec | null): { drawn: TypesetFigure | null; problem: string | null } {
  const [drawn, setDrawn] = useState<TypesetFigure | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const last = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => keep(1), [])
  useEffect(() => {
    if (!spec) return
    let isStale = false
    const draw = async () => {
      if (isStale) return
      const sent = { ...spec, chart: sentChart(spec.chart) }
      try {
        const figure = await ask('figure', null, sent)
        if (isStale) return
        setDrawn({ ...figure, of: spec, sent })
        setProblem(null)
      } catch (error) {
        if (!isStale) setProblem(error instanceof Error ? error.message : 'The figure could not be drawn.')
      }
    }
    last.current = last.current.then(draw)
    return () => {
      isStale = true
    }
  }, [spec])
  return { drawn, problem }
}
