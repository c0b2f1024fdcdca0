import type { CSSProperties, ReactNode } from 'react'
import { stage } from '../../charts/kit/look.ts'
import { LookContext } from '../../charts/kit/useLook.ts'
import './present.css'
import { useStageSize } from './useStageSize.ts'

type FrameProps = { isBlank: boolean; isInert?: boolean; fitsHand?: boolean; children: ReactNode }

/** What the room sees, laid out 540 high and drawn as large as the window; dark while it is blanked. */
export function StageFrame({ isBlank, isInert = false, fitsHand = false, children }: FrameProps) {
  const { scale, width, height, isHand } = useStageSize(fitsHand)
  const style: CSSProperties & { '--stage': number } = {
    width,
    [isHand ? 'minHeight' : 'height']: height,
    transform: `scale(${scale})`,
    visibility: isBlank ? 'hidden' : undefined,
    '--stage': scale,
  }
  return (
    <div className={isHand ? 'stageInner isHand' : 'stageInner'} inert={isInert} style={style}>
      <LookContext value={stage}>{children}</LookContext>
    </div>
  )
}
