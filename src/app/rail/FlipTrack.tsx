import { toPosition } from '../../analysis/track.ts'
import { flipValue, nearestTo } from '../../analysis/turning.ts'
import type { Input } from '../../model/inputs.ts'
import type { Parameter } from '../../model/parameter.ts'
import { useDesk, useFlips } from '../../state/hooks.ts'
import './flipTrack.css'

/** The track as the verdict sees it: a ground for each side where it leads, a mark wherever the lead changes, the nearest told. */
export function FlipTrack({ input: { key, parameter } }: { input: Input }) {
  const value = useDesk(desk => desk.world[key])
  const found = useFlips(key)
  const place = (at: number) => toPosition(at, parameter) * 100
  const nearest = nearestTo(value, found.flips)
  return (
    <>
      {found.stretches.map(({ from, to, leader }, i) => (
        <span
          key={`${leader}${i}`}
          className={`stretch ${leader}Leads`}
          style={{ left: `${place(from)}%`, width: `${place(to) - place(from)}%` }}
        />
      ))}
      {found.flips.map((flip, i) => (
        <span key={i} className="flipMark" style={{ left: `${place(flip)}%` }} />
      ))}
      <span
        className={nearest === undefined ? 'flipSays flipNone' : 'flipSays'}
        style={{ left: `clamp(38px, ${place(nearest ?? value)}%, calc(100% - 38px))` }}
        aria-hidden="true"
      >
        {flipText(nearest === undefined ? [] : [nearest], parameter)}
      </span>
    </>
  )
}

/** Where the lead flips along an input, in words. */
export const flipText = (flips: readonly number[], parameter: Parameter): string =>
  flips.length === 0 ? 'no flip in range' : `flips at ${flips.map(flip => flipValue(parameter, flip)).join(' and at ')}`
