/** @jsxImportSource ../picture */
import type { Drawing } from '../chart.ts'
import { GhostLines } from './ghost.tsx'
import { type Lines, leaderLast } from './lines.ts'
import { CasedLine, pathOver } from './marks.tsx'

/** A line of both stacks over time, the leader on top, over what it is compared with. */
export function StackLines({ drawing, line, width }: { drawing: Drawing; line: Lines; width: number }) {
  const { scene, look } = drawing
  return (
    <>
      <GhostLines drawing={drawing} line={line} />
      {leaderLast(scene, line).map(side => (
        <CasedLine
          key={side}
          side={side}
          path={pathOver(scene.answer[side][line], drawing)}
          width={width}
          look={look}
        />
      ))}
    </>
  )
}
