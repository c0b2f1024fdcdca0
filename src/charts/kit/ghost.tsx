import { lastQuarter } from '../../model/index.ts'
import { sides } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import type { Scene } from '../scene.ts'
import type { EndLabel } from './endLabels.tsx'
import type { Lines } from './lines.ts'
import { pathThrough } from './marks.tsx'

/** What the scenario is compared with: round dots in the colour of the series, where it differs at all. */
export function GhostLines({ drawing: { scene, x, y, look }, line }: { drawing: Drawing; line: Lines }) {
  return sides.map(side => {
    const points = ghostPoints(scene, side, line).map(([quarter, value]) => [x(quarter), y(value)] as const)
    return points.length === 0 ? null : (
      <path
        key={side}
        d={pathThrough(points)}
        fill="none"
        stroke={look.ink[side]}
        strokeWidth={look.ghost}
        strokeLinecap="round"
        strokeDasharray={`0 ${look.ghost * 2.4}`}
      />
    )
  })
}

/** The labels of the ghost's ends, to be dodged with those of the lines. */
export function ghostLabels({ scene, y }: Drawing, line: Lines, format: (value: number) => string): EndLabel[] {
  return sides.flatMap(side => {
    const [, value] = ghostPoints(scene, side, line).at(-1) ?? []
    return value === undefined ? [] : [{ side, y: y(value), name: 'Base', value: format(value), isGhost: true }]
  })
}

/** The baseline's points in the quarters of the scenario: a baseline of another day stands where its days are. */
function ghostPoints({ ghost }: Scene, side: (typeof sides)[number], line: Lines) {
  if (!ghost) return []
  return Array.from(ghost.answer[side][line], (value, t) => [t + ghost.shift, value] as const).filter(
    ([quarter]) => quarter >= 0 && quarter <= lastQuarter,
  )
}
