import type { Drawing } from '../chart.ts'
import { GhostLines } from './ghost.tsx'
import { type Lines, leaderLast, pointsOf } from './lines.ts'
import { Series } from './marks.tsx'

/** A line of both stacks over time, the leader on top, over what it is compared with. */
export function StackLines({ drawing, line, width }: { drawing: Drawing; line: Lines; width: number }) {
  const { scene, x, y, look } = drawing
  return (
    <>
      <GhostLines drawing={drawing} line={line} />
      {leaderLast(scene, line).map(side => (
        <Series
          key={side}
          side={side}
          points={pointsOf(scene, side, line).map(([quarter, value]) => [x(quarter), y(value)])}
          width={width}
          look={look}
        />
      ))}
    </>
  )
}
