import { useEffect, useState } from 'react'
import { type DrawnFigure, type FigureSpec, figureOf } from '../../export/figure.ts'
import { drawnWhole, type Type } from '../../export/type.ts'
import { figureType } from '../../figures/fonts.ts'

export type TypesetFigure = { type: Type; figure: DrawnFigure; of: FigureSpec }

/** The figure that is asked for, drawn after the page has been painted; an answer to an older question is dropped. */
export function useDrawn(asked: FigureSpec | null): { drawn: TypesetFigure | null; problem: string | null } {
  const [drawn, setDrawn] = useState<TypesetFigure | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (!asked) return
    let isStale = false
    void (async () => {
      try {
        const type = await figureType()
        await new Promise(resolve => setTimeout(resolve))
        if (isStale) return
        const figure = await drawnWhole(type, () => figureOf(type, asked))
        if (isStale) return
        setDrawn({ type, figure, of: asked })
        setProblem(null)
      } catch (error) {
        if (!isStale) setProblem(error instanceof Error ? error.message : 'The figure could not be drawn.')
      }
    })()
    return () => {
      isStale = true
    }
  }, [asked])
  return { drawn, problem }
}
