import { useEffect, useState } from 'react'
import { type DrawnFigure, type FigureSpec, figureOf } from '../../export/figure.ts'
import { drawnWhole, type Type } from '../../export/type.ts'
import { figureType } from '../../figures/fonts.ts'

export type TypesetFigure = { type: Type; figure: DrawnFigure; of: FigureSpec }

/** The figure of a spec, set and drawn after the page has been painted; an answer to an older question is dropped. */
export function useTypesetFigure(spec: FigureSpec | null): { drawn: TypesetFigure | null; problem: string | null } {
  const [drawn, setDrawn] = useState<TypesetFigure | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (!spec) return
    let isStale = false
    void (async () => {
      try {
        const type = await figureType()
        await new Promise(resolve => setTimeout(resolve))
        if (isStale) return
        const figure = await drawnWhole(type, () => figureOf(type, spec))
        if (isStale) return
        setDrawn({ type, figure, of: spec })
        setProblem(null)
      } catch (error) {
        if (!isStale) setProblem(error instanceof Error ? error.message : 'The figure could not be drawn.')
      }
    })()
    return () => {
      isStale = true
    }
  }, [spec])
  return { drawn, problem }
}
