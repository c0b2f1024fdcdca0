import { useMemo } from 'react'
import type { Choices } from './choices.ts'
import type { TypesetFigure } from './useTypesetFigure.ts'

type PreviewProps = { drawn: TypesetFigure | null; problem: string | null; choices: Choices; isCurrent: boolean }

/** The figure as it will leave: the very file, shown smaller. */
export function Preview({ drawn, problem, choices, isCurrent }: PreviewProps) {
  const address = useMemo(() => drawn && `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn.svg)}`, [drawn])
  const ground = choices.theme === 'transparent-dark' ? 'onDark' : choices.theme === 'transparent' ? 'onLight' : ''
  return (
    <div className={`exportPreview ${ground}`} aria-busy={!isCurrent && !problem}>
      {address && drawn && <img src={address} alt={`Preview: ${drawn.title}`} />}
      {problem && <p role="alert">{problem}</p>}
    </div>
  )
}
