import type { Flips } from '../../analysis/flips.ts'
import { toPosition } from '../../analysis/track.ts'
import { flipValue, nearestTo } from '../../analysis/turning.ts'
import type { Parameter } from '../../model/parameter.ts'
import './flipTrack.css'

const mostMarks = 3

/** The track as the verdict sees it: a ground for each side where it leads, a mark where the lead changes. */
export function FlipTrack({ found, parameter, value }: { found: Flips; parameter: Parameter; value: number }) {
  const place = (at: number) => toPosition(at, parameter) * 100
  const nearest = nearestTo(value, found.flips)
  const marks = found.flips.toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value)).slice(0, mostMarks)
  return (
    <>
      {found.stretches.map(({ from, to, leader }, i) => (
        <span
          key={`${leader}${i}`}
          className={`stretch ${leader}Leads`}
          style={{ left: `${place(from)}%`, width: `${place(to) - place(from)}%` }}
        />
      ))}
      {marks.map((flip, i) => (
        <span key={i} className="flipMark" style={{ left: `${place(flip)}%` }} />
      ))}
      <span
        className={nearest === undefined ? 'flipSays flipNone' : 'flipSays'}
        style={{ left: `clamp(38px, ${place(nearest ?? value)}%, calc(100% - 38px))` }}
        aria-hidden="true"
      >
        {flipText(found, parameter, value)}
      </span>
    </>
  )
}

/** Where the lead flips along this input, in words. */
export function flipText({ flips }: Flips, parameter: Parameter, value: number): string {
  const nearest = nearestTo(value, flips)
  return nearest === undefined ? 'no flip in range' : `flips at ${flipValue(parameter, nearest)}`
}
