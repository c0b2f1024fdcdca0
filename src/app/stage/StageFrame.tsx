import type { CSSProperties, ReactNode } from 'react'
import { stage } from '../../charts/kit/look.ts'
import { LookContext } from '../../charts/kit/useLook.ts'
import './present.css'
import { useStageSize } from './useStageSize.ts'

type FrameProps = { isBlank: boolean; isInert?: boolean; children: ReactNode }

/** What the room sees, laid out 540 high and drawn as large as the window; dark while it is blanked. */
export function StageFrame({ isBlank, isInert = false, children }: FrameProps) {
  const { scale, width, height } = useStageSize()
  const style: CSSProperties & { '--stage': number } = {
    width,
    height,
    transform: `scale(${scale})`,
    visibility: isBlank ? 'hidden' : undefined,
    '--stage': scale,
  }
  return (
    <div className="stageInner" inert={isInert} style={style}>
      <LookContext value={stage}>{children}</LookContext>
    </div>
  )
}
