/** @jsxImportSource ../picture */

import { sides } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import type { EndLabel } from './endLabels.tsx'
import type { Lines } from './lines.ts'
import { pathOver } from './marks.tsx'
import { othersOf, pointsIn } from './others.ts'

/** What the scenario is compared with, in the colours of the series: the baseline in round dots, others as thin lines. */
export function GhostLines({ drawing, line }: { drawing: Drawing; line: Lines }) {
  const { scene, look } = drawing
  return othersOf(scene).map(other =>
    sides.map(side => (
      <path
        key={`${other.name} ${side}`}
        d={pathOver(other.answer[side][line], drawing, other.shift)}
        fill="none"
        stroke={look.ink[side]}
        strokeWidth={look.ghost}
        {...(other.isBaseline
          ? { strokeLinecap: 'round', strokeDasharray: `0 ${look.ghost * 2.4}` }
          : { strokeOpacity: 0.7 })}
      />
    )),
  )
}

/** The labels of their ends, to be dodged with those of the lines. */
export function ghostLabels({ scene, y }: Drawing, line: Lines, format: (value: number) => string): EndLabel[] {
  return othersOf(scene).flatMap(other =>
    sides.flatMap(side => {
      const [, value] = pointsIn(other, side, line).at(-1) ?? []
      const name = other.name.length > 9 ? `${other.name.slice(0, 8)}…` : other.name
      return value === undefined ? [] : [{ side, y: y(value), name, value: format(value), isGhost: true }]
    }),
  )
}
