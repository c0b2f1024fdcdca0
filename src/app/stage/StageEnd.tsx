import type { ReactNode } from 'react'
import { QrTile } from './QrTile.tsx'

/** In the corner of the stage: the way to this scenario for a telephone, and how far the story is. */
export const StageEnd = ({ at, count, children }: { at: number; count: number; children?: ReactNode }) => (
  <div className="stageEnd">
    <QrTile />
    <p>
      Scene <b>{at + 1}</b> of {count}
      {children}
    </p>
  </div>
)
